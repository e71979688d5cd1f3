import type { Command, Option } from 'commander';
import { readConfig } from '../config.js';
import type { AuditOptions } from './audit.js';
import type { CompareOptions } from './compare.js';
import { dayOption } from './day-option.js';
import type { DiffOptions } from './diff.js';
import type { TraceOptions } from './trace.js';
import type { WhatIfOptions } from './what-if.js';

/** Puts `audit`, `trace`, `compare`, `diff` and `what-if` among the commands. */
export function registerStudies(program: Command, { language, atRevision, body }: Record<'language' | 'atRevision' | 'body', Option>): void {
  program
    .command('audit')
    .description(
      'rà soát chồng chéo, bỏ trống, lỗi văn bản của một cơ quan; mã thoát 0 không có mâu thuẫn, 1 có, 2 lỗi / overlaps, gaps and defects of a body; exit 0 no contradiction, 1 some, 2 error',
    )
    .requiredOption('--province <province>', 'mã, tên, hoặc tên một nơi trong tỉnh / code, name, or a place in it')
    .addOption(body)
    .option('--as-of <date>', 'ngày, mặc định hôm nay / date, today by default', dayOption)
    .option('--code <codes...>', 'chỉ các mã này / only these codes')
    .option('--severity <severity>', 'chỉ mức này: error, warning, info / only this severity')
    .option('--url <url>', 'hỏi dịch vụ đang chạy / ask a running service')
    .addOption(atRevision)
    .addOption(language)
    .option('--json', 'in cả báo cáo dạng JSON / print the whole report as JSON')
    .action(async (options: AuditOptions) => {
      process.exitCode = await (await import('./audit.js')).runAudit(readConfig(), options);
    });
  program
    .command('trace')
    .description('truy căn cứ của một khoản mục đến luật / trace the legal basis of a clause up to the laws')
    .argument('<clause>', 'văn bản#đường dẫn, ví dụ yb-2025-03#IV.2.3.d / document#path')
    .option('--as-of <date>', 'ngày, mặc định hôm nay / date, today by default', dayOption)
    .option('--url <url>', 'hỏi dịch vụ đang chạy / ask a running service')
    .addOption(atRevision)
    .addOption(language)
    .option('--json', 'in dạng JSON / print as JSON')
    .action(async (clause: string, options: TraceOptions) => (await import('./trace.js')).runTrace(readConfig(), clause, options));

  program
    .command('compare')
    .description(
      'bảng phân công của nhiều tỉnh; đánh dấu (*) nơi khác mọi nơi còn lại / who leads in several provinces; marks (*) the one that differs from all others',
    )
    .argument('<provinces...>', 'tỉnh, hoặc tỉnh@ngày / province, or province@date')
    .option('--subject <codes...>', 'mã lĩnh vực, gồm cả lĩnh vực hẹp hơn / subjects with those under them')
    .option('--action <action>', 'hành vi / action')
    .option('--as-of <date>', 'ngày, mặc định hôm nay / date, today by default', dayOption)
    .option('--url <url>', 'hỏi dịch vụ đang chạy / ask a running service')
    .addOption(atRevision)
    .addOption(language)
    .option('--json', 'in dạng JSON / print as JSON')
    .action(async (provinces: string[], options: CompareOptions) => (await import('./compare.js')).runCompare(readConfig(), provinces, options));

  program
    .command('diff')
    .description('khác nhau về đơn vị và nhiệm vụ, đối chiếu theo nội dung / what differs in units and duties, aligned by meaning')
    .argument('<province>', 'tỉnh, hoặc tỉnh@ngày cùng --against / province, or province@date with --against')
    .addOption(body)
    .option('--from <date>', 'ngày trước / the earlier date', dayOption)
    .option('--to <date>', 'ngày sau / the later date', dayOption)
    .option('--against <province>', 'so với tỉnh@ngày khác / compare with another province@date')
    .option('--kind <kinds...>', 'chỉ loại thay đổi này, ví dụ MOVED NEW / only these kinds')
    .option('--url <url>', 'hỏi dịch vụ đang chạy / ask a running service')
    .addOption(atRevision)
    .addOption(language)
    .option('--json', 'in dạng JSON / print as JSON')
    .action(async (province: string, options: DiffOptions) => (await import('./diff.js')).runDiff(readConfig(), province, options));

  program
    .command('what-if')
    .description('câu trả lời nào đổi nếu có thay đổi giả định; không ghi gì / which answers would change; nothing is written')
    .requiredOption('--province <province>', 'mã, tên, hoặc tên một nơi trong tỉnh / code, name, or a place in it')
    .addOption(body)
    .option('--as-of <date>', 'ngày, mặc định hôm nay / date, today by default', dayOption)
    .option('--merge <units>', 'gộp các đơn vị, cách nhau bằng dấu phẩy / merge units, separated by commas')
    .option('--into <unit>', 'thành đơn vị nào, mặc định đơn vị đầu / into which, the first by default')
    .option('--rename <unit>', 'đổi tên đơn vị, cùng --name / rename a unit, with --name')
    .option('--name <name>', 'tên mới / new name')
    .option('--name-en <name>', 'tên mới bằng tiếng Anh / new name in English')
    .option('--states <codes>', 'lĩnh vực mà tên mới nêu / subjects that the new name states')
    .option('--dissolve <unit>', 'giải thể đơn vị / dissolve a unit')
    .option('--move <document#path>', 'chuyển nhiệm vụ của khoản mục, cùng --to / move what a clause gives, with --to')
    .option('--to <unit>', 'sang đơn vị nào / to which unit')
    .option('--from-unit <unit>', 'lấy từ đơn vị nào, khi nhiều đơn vị cùng có / from which unit, where several have it')
    .option('--add-rule <file>', 'thêm một quy tắc: tệp có một dòng của bảng quy tắc / add a rule: a file with one row of a table of rules')
    .option('--repeal <document>', 'bãi bỏ văn bản / repeal a document')
    .option('--text <questions...>', 'hỏi bằng lời / ask in words')
    .option('--subject <codes...>', 'hỏi theo mã lĩnh vực / ask by subject')
    .option('--action <action>', 'hành vi, dùng cùng --subject / action, together with --subject')
    .option('--procedure <codes...>', 'hỏi theo mã thủ tục / ask by procedure')
    .option('--url <url>', 'hỏi dịch vụ đang chạy / ask a running service')
    .addOption(atRevision)
    .addOption(language)
    .option('--json', 'in dạng JSON / print as JSON')
    .action(async (options: WhatIfOptions) => (await import('./what-if.js')).runWhatIf(readConfig(), options));
}
