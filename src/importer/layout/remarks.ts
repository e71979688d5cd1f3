/** Whether the folded words at the head of a column say that it holds what is said beside a task: `Ghi chú`, `Thời hạn hoàn thành`. */
export function isOfRemarks(words: string): boolean {
  return /^ghi chu$|thoi (?:gian|han)/u.test(words.trim());
}
