import { Command, Option } from 'commander';
import { readConfig } from '../config.js';
import { mistake } from '../shared/errors.js';
import type { Language } from '../shared/text.js';
import { ASK_EXIT, runAsk, type AskOptions } from './ask.js';
import { runAudit, type AuditOptions } from './audit.js';
import { runCompare, type CompareOptions } from './compare.js';
import { runDiff, type DiffOptions } from './diff.js';
import { runDrafts } from './drafts.js';
import { runImportDraft, type ImportDraftOptions } from './import-draft.js';
import { runExportRevision, type ExportRevisionOptions } from './export-revision.js';
import { registerExport } from './export-command.js';
import { runImport, type ImportOptions } from './import.js';
import { IMPORT_STAGES } from './import-stage.js';
import { runLog } from './log.js';
import { runMigrate, type MigrateOptions } from './migrate.js';
import { runPublish } from './publish.js';
import { runReview } from './review.js';
import { runRulesCheck } from './rules-check.js';
import { runRulesList } from './rules-list.js';
import { runSeed } from './seed.js';
import { sentenceOf } from './sentence.js';
import { runTrace, type TraceOptions } from './trace.js';
import { runToken, type TokenOptions } from './token.js';
import { runWithdraw } from './withdraw.js';
import { runVerify, type VerifyOptions } from './verify.js';
import { runVerifyChain } from './verify-chain.js';
import { runWhatIf, type WhatIfOptions } from './what-if.js';

const language = new Option('--lang <language>', 'ngôn ngữ / language').choices(['vi', 'en']).default('vi');
const atRevision = new Option('--at <revision>', 'phiên bản sổ, mặc định mới nhất / registry revision, the newest unless said');
/** The commands, all but `serve`, which needs the service itself. */
export const program = new Command('phancong')
  .description('Ai chủ trì việc gì, ở đâu, ngày nào, theo điều khoản nào. / Who leads what, where, when, by which clause.')
  .showHelpAfterError()
  .exitOverride((error) => {
    // commander says 1 for a wrong call; here 1 means "not established".
    process.exit(error.exitCode === 0 ? 0 : ASK_EXIT.ERROR);
  });
/** The language of the command that runs; both for those that have no choice of it. */
let chosen: Language | null = null;
program.hook('preAction', (_program, command) => {
  chosen = command.opts<{ lang?: Language }>().lang ?? chosen;
});

program
  .command('ask')
  .description(
    'trả lời một câu hỏi; mã thoát 0 có câu trả lời, 1 chưa xác định, 2 lỗi / answer a question; exit 0 answered, 1 not established, 2 error',
  )
  .argument('[text]', 'câu hỏi bằng lời / the question in words')
  .requiredOption('--province <province>', 'mã, tên hoặc tên không dấu / code, name or slug')
  .option('--as-of <date>', 'ngày, mặc định hôm nay / date, today unless said')
  .option('--subject <code>', 'hỏi theo mã lĩnh vực / ask by subject')
  .option('--action <action>', 'hành vi, cùng với --subject / act, with --subject')
  .option('--procedure <code>', 'hỏi theo mã thủ tục / ask by procedure')
  .option('--url <url>', 'hỏi dịch vụ đang chạy / ask a running service')
  .addOption(atRevision)
  .addOption(language)
  .option('--json', 'in cả câu trả lời dạng JSON / print the whole answer as JSON')
  .action(async (text: string | undefined, options: AskOptions) => {
    process.exitCode = await runAsk(readConfig(), text, options);
  });

program
  .command('audit')
  .description(
    'soát chồng chéo, bỏ trống, lỗi văn bản của một Sở; mã thoát 0 không có mâu thuẫn, 1 có, 2 lỗi / overlaps, gaps and defects of a department; exit 0 no contradiction, 1 some, 2 error',
  )
  .requiredOption('--province <province>', 'mã, tên hoặc tên không dấu / code, name or slug')
  .option('--as-of <date>', 'ngày, mặc định hôm nay / date, today unless said')
  .option('--code <codes...>', 'chỉ các mã này / only these codes')
  .option('--severity <severity>', 'chỉ mức này: error, warning, info / only this severity')
  .option('--url <url>', 'hỏi dịch vụ đang chạy / ask a running service')
  .addOption(atRevision)
  .addOption(language)
  .option('--json', 'in cả báo cáo dạng JSON / print the whole report as JSON')
  .action(async (options: AuditOptions) => {
    process.exitCode = await runAudit(readConfig(), options);
  });
program
  .command('trace')
  .description('từ một khoản mục xuống tới luật / from a clause down to laws')
  .argument('<clause>', 'văn bản#đường dẫn, ví dụ yb-2025-03#IV.2.3.d / document#path')
  .option('--as-of <date>', 'ngày, mặc định hôm nay / date, today unless said')
  .option('--url <url>', 'hỏi dịch vụ đang chạy / ask a running service')
  .addOption(atRevision)
  .addOption(language)
  .option('--json', 'in dạng JSON / print as JSON')
  .action((clause: string, options: TraceOptions) => runTrace(readConfig(), clause, options));

program
  .command('compare')
  .description('bảng phân công của nhiều tỉnh; đánh dấu (*) nơi khác mọi nơi còn lại / responsibility matrix; marks (*) the odd one out')
  .argument('<provinces...>', 'tỉnh, hoặc tỉnh@ngày / province, or province@date')
  .option('--subject <codes...>', 'mã lĩnh vực, gồm cả lĩnh vực hẹp hơn / subjects with those under them')
  .option('--action <action>', 'hành vi / act')
  .option('--as-of <date>', 'ngày, mặc định hôm nay / date, today unless said')
  .option('--url <url>', 'hỏi dịch vụ đang chạy / ask a running service')
  .addOption(atRevision)
  .addOption(language)
  .option('--json', 'in dạng JSON / print as JSON')
  .action((provinces: string[], options: CompareOptions) => runCompare(readConfig(), provinces, options));

program
  .command('diff')
  .description('khác nhau về đơn vị và nhiệm vụ, đối chiếu theo nội dung / what differs in units and duties, aligned by meaning')
  .argument('<province>', 'tỉnh, hoặc tỉnh@ngày cùng --against / province, or province@date with --against')
  .option('--from <date>', 'ngày trước / the earlier date')
  .option('--to <date>', 'ngày sau / the later date')
  .option('--against <province>', 'so với tỉnh@ngày khác / another province@date')
  .option('--kind <kinds...>', 'chỉ loại thay đổi này, ví dụ MOVED NEW / only these kinds')
  .option('--url <url>', 'hỏi dịch vụ đang chạy / ask a running service')
  .addOption(atRevision)
  .addOption(language)
  .option('--json', 'in dạng JSON / print as JSON')
  .action((province: string, options: DiffOptions) => runDiff(readConfig(), province, options));

program
  .command('what-if')
  .description('câu trả lời nào đổi nếu có thay đổi giả định; không ghi gì / which answers would change; nothing is written')
  .requiredOption('--province <province>', 'mã, tên hoặc tên không dấu / code, name or slug')
  .option('--as-of <date>', 'ngày, mặc định hôm nay / date, today unless said')
  .option('--merge <units>', 'gộp các đơn vị, cách nhau bằng dấu phẩy / merge units, separated by commas')
  .option('--into <unit>', 'thành đơn vị nào, mặc định đơn vị đầu / into which, the first unless said')
  .option('--rename <unit>', 'đổi tên đơn vị, cùng --name / rename a unit, with --name')
  .option('--name <name>', 'tên mới / new name')
  .option('--name-en <name>', 'tên mới bằng tiếng Anh / new name in English')
  .option('--states <codes>', 'lĩnh vực mà tên mới nêu / subjects that the new name states')
  .option('--dissolve <unit>', 'giải thể đơn vị / dissolve a unit')
  .option('--move <document#path>', 'chuyển nhiệm vụ của khoản mục, cùng --to / move what a clause gives, with --to')
  .option('--to <unit>', 'sang đơn vị nào / to which unit')
  .option('--from-unit <unit>', 'phần của đơn vị nào / whose part')
  .option('--add-rule <file>', 'thêm quy tắc riêng của tỉnh / add a rule of the province')
  .option('--repeal <document>', 'bãi bỏ văn bản / repeal a document')
  .option('--text <questions...>', 'hỏi bằng lời / ask in words')
  .option('--subject <codes...>', 'hỏi theo mã lĩnh vực / ask by subject')
  .option('--action <action>', 'hành vi, cùng với --subject / act, with --subject')
  .option('--procedure <codes...>', 'hỏi theo mã thủ tục / ask by procedure')
  .option('--url <url>', 'hỏi dịch vụ đang chạy / ask a running service')
  .addOption(atRevision)
  .addOption(language)
  .option('--json', 'in dạng JSON / print as JSON')
  .action((options: WhatIfOptions) => runWhatIf(readConfig(), options));

program
  .command('seed')
  .description('ghi các bản ghi kèm theo vào sổ / publish the seeds that come with the package')
  .action(() => runSeed(readConfig()));
program
  .command('migrate')
  .description(
    'nâng cấp cơ sở dữ liệu và ghi các bản ghi kèm theo; việc của chủ cơ sở dữ liệu / migrate the database and publish the seeds; for its owner',
  )
  .option('--role <name>', 'cấp cho vai trò này quyền chạy dịch vụ / give this role what the service needs')
  .option('--print', 'chỉ in các lệnh SQL cho vai trò / only print the SQL for the role')
  .action((options: MigrateOptions) => runMigrate(readConfig(), options));
program
  .command('verify')
  .description(
    'hỏi lại câu hỏi của một biên nhận và so sánh, hoặc kiểm chuỗi mã băm; mã thoát 0 giống, 1 khác, 2 bị sửa hoặc không đọc được / replay a receipt and compare, or check the hash chain; exit 0 same, 1 differs, 2 changed or unreadable',
  )
  .argument('[file]', 'biên nhận, hoặc câu trả lời có biên nhận, dạng JSON / a receipt, or an answer with its receipt, in JSON')
  .option('--chain', 'kiểm chuỗi mã băm của các phiên bản và của nhật ký / check the hash chains of the revisions and of the log')
  .option('--export <file>', 'hỏi lại từ bản xuất, không cần sổ / replay from an export, without the registry')
  .option('--key <file>', 'khóa công khai hoặc bí mật để kiểm chữ ký / public key or secret by which to check the signature')
  .option('--json', 'in dạng JSON / print as JSON')
  .addOption(language)
  .action(async (file: string | undefined, { chain, ...options }: VerifyOptions & { chain?: boolean }) => {
    if (file === undefined && !chain) throw mistake('RECEIPT_UNREADABLE', '-', { vi: 'một tệp, hoặc --chain', en: 'a file, or --chain' });
    const codes = [
      ...(chain ? [await runVerifyChain(readConfig(), options)] : []),
      ...(file === undefined ? [] : [await runVerify(readConfig(), file, options)]),
    ];
    process.exitCode = Math.max(...codes);
  });

const exporting = program.command('export').description('xuất sổ / export the registry');
exporting
  .command('revision')
  .description('mọi thứ mà câu trả lời dựa vào ở một phiên bản / everything that answers rest on at a revision')
  .option('--at <revision>', 'phiên bản, mặc định mới nhất / revision, the newest unless said', Number)
  .option('--log', 'kèm nhật ký: ai đã làm gì / with the log of who did what')
  .option('--out <file>', 'tệp, nén nếu tên kết thúc bằng .gz / file, packed where its name ends in .gz')
  .action((options: ExportRevisionOptions) => runExportRevision(readConfig(), options));
registerExport(exporting, language);

program
  .command('import')
  .description(
    'đọc một quyết định thành bản nháp kèm tệp duyệt; mã thoát 0 xong, 1 cần duyệt, 2 không đọc được / read a decision into a draft with a review file; exit 0 done, 1 needs review, 2 unreadable or refused',
  )
  .argument('<file>', 'txt, md, html, docx, pdf')
  .option('--dry-run', 'chỉ đọc và in, không ghi gì / only read and print, write nothing')
  .option('--province <province>', 'tỉnh của văn bản, nếu khác điều văn bản ghi / province, where not as the document says')
  .option('--department <department>', 'sở, theo khóa hoặc tên / department, by key or name')
  .option('--type <type>', 'loại văn bản / document type')
  .option('--key <key>', 'khóa của văn bản trong sổ / key of the document on record')
  .option('--text-only', 'chỉ gắn nguyên văn vào văn bản --key đã có / only attach the verbatim text to the document --key')
  .addOption(new Option('--format <format>', 'cách in / how to print').choices(['text', 'json']).default('text'))
  .addOption(new Option('--stage <stage>', 'cùng --dry-run: chỉ in một bước / with --dry-run: print one stage only').choices(IMPORT_STAGES))
  .addOption(language)
  .action(async (file: string, { dryRun, ...options }: ImportOptions & ImportDraftOptions & { dryRun?: boolean }) => {
    process.exitCode = dryRun || options.stage ? await runImport(file, options) : await runImportDraft(readConfig(), file, options);
  });
program
  .command('review')
  .description(
    'kiểm tra tệp duyệt và lưu các quyết định; mã thoát 0 đã quyết hết, 1 còn mục chưa quyết, 2 có lỗi / check a review file and store its decisions; exit 0 all decided, 1 some undecided, 2 faults',
  )
  .argument('<file>', 'NAME.review.yaml')
  .addOption(language)
  .action(async (file: string, options: { lang: Language }) => {
    process.exitCode = await runReview(readConfig(), file, options);
  });
program
  .command('publish')
  .description('công bố một bản nháp đã duyệt; mã thoát 0 xong, 1 còn mục chưa quyết / publish a reviewed draft; exit 0 done, 1 entries undecided')
  .argument('<draft>', 'mã bản nháp / id of the draft')
  .addOption(language)
  .action(async (draft: string, options: { lang: Language }) => {
    process.exitCode = await runPublish(readConfig(), draft, options);
  });
program
  .command('withdraw')
  .description('rút một văn bản khỏi sổ kể từ một phiên bản mới / withdraw a document as of a new revision')
  .argument('<document>', 'khóa văn bản / key of the document')
  .requiredOption('--reason <reason>', 'lý do / reason')
  .addOption(language)
  .action(async (document: string, options: { reason: string; lang: Language }) => {
    process.exitCode = await runWithdraw(readConfig(), document, options);
  });
program
  .command('drafts')
  .description('liệt kê bản nháp / list the drafts')
  .action(() => runDrafts(readConfig()));
program
  .command('log')
  .description('ai đã làm gì / who did what')
  .option('--last <number>', 'bao nhiêu dòng / how many', '50')
  .action((options: { last: string }) => runLog(readConfig(), options));
program
  .command('token')
  .description('cấp mã truy cập ký bằng PHANCONG_TOKEN_KEY, hoặc thu hồi / issue a token signed with PHANCONG_TOKEN_KEY, or revoke one')
  .option('--role <role>', 'reader, reviewer, publisher')
  .option('--province <keys...>', 'khóa tỉnh, hoặc * / province keys, or *')
  .option('--expires <time>', '8h, 30m, 7d', '8h')
  .option('--subject <name>', 'ai dùng / who uses it')
  .option('--revoke <id>', 'thu hồi mã truy cập có mã số này / revoke the token with this id')
  .option('--reason <reason>', 'lý do thu hồi / why it is revoked')
  .action((options: TokenOptions) => runToken(readConfig(), options));
const rules = program.command('rules').description('quy tắc / rules');
rules
  .command('check')
  .description('kiểm tra mọi tệp quy tắc / check every rule file')
  .option('--directory <directory>', 'thư mục khác / another directory')
  .action(({ directory }: { directory?: string }) => {
    process.exitCode = runRulesCheck(directory);
  });
rules
  .command('list')
  .description('liệt kê quy tắc / list the rules')
  .addOption(language)
  .option('--province <slug>', 'kèm quy tắc riêng của tỉnh / with those of a province', '')
  .action(({ lang, province }: { lang: Language; province: string }) => runRulesList(lang, province));

/** Runs the command that was called, and tells what went wrong in the language that was chosen. */
export async function runProgram(): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    process.stderr.write(sentenceOf(error, chosen === null ? ['vi', 'en'] : [chosen]));
    process.exitCode = ASK_EXIT.ERROR;
  }
}
