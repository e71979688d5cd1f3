import { Command, Option } from 'commander';
import { readConfig } from '../config.js';
import { mistake } from '../shared/errors.js';
import { SOFTWARE } from '../shared/software.js';
import type { Language } from '../shared/text.js';
import type { AskOptions } from './ask.js';
import { ASK_EXIT } from './exit-codes.js';
import { dayOption } from './day-option.js';
import type { ImportDraftOptions } from './import-draft.js';
import type { ExportRevisionOptions } from './export-revision.js';
import { registerExport } from './export-command.js';
import type { ImportOptions } from './import.js';
import { IMPORT_STAGES } from './import-stage.js';
import type { McpOptions } from './mcp.js';
import type { MigrateOptions } from './migrate.js';
import { sentenceOf } from './sentence.js';
import type { TokenOptions } from './token.js';
import type { VerifyOptions } from './verify.js';
import { registerStudies } from './study-commands.js';
import { wrongCall } from './wrong-call.js';

const language = new Option('--lang <language>', 'ngôn ngữ / language').choices(['vi', 'en']).default('vi');
const atRevision = new Option('--at <revision>', 'phiên bản sổ, mặc định mới nhất / registry revision, the newest by default');
/** Where a command is about one body. */
const body = new Option('--body <body>', 'cơ quan, theo khóa, tên hoặc tên viết tắt / body, by key, name or abbreviation');
/** The commands, all but `serve`, which needs the service itself. Each is loaded when it is called: what one needs takes the others a while to load. */
export const program = new Command('phancong')
  .description('Ai chủ trì việc gì, ở đâu, ngày nào, theo điều khoản nào. / Who leads what, where, when, by which clause.')
  .version(SOFTWARE, '-V, --version', 'in phiên bản / print the version')
  .showHelpAfterError()
  .configureOutput({ outputError: (said, write) => write(wrongCall(said)) })
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
  .requiredOption('--province <province>', 'mã, tên, hoặc tên một nơi trong tỉnh / code, name, or a place in it')
  .addOption(body)
  .option('--as-of <date>', 'ngày, mặc định hôm nay / date, today by default', dayOption)
  .option('--subject <code>', 'hỏi theo mã lĩnh vực / ask by subject')
  .option('--action <action>', 'hành vi, dùng cùng --subject / action, together with --subject')
  .option('--procedure <code>', 'hỏi theo mã thủ tục / ask by procedure')
  .option('--choice <number>', 'trả lời theo lựa chọn có số này / answer for the choice with this number')
  .option('--url <url>', 'hỏi dịch vụ đang chạy / ask a running service')
  .addOption(atRevision)
  .addOption(language)
  .option('--json', 'in cả câu trả lời dạng JSON / print the whole answer as JSON')
  .action(async (text: string | undefined, options: AskOptions) => {
    process.exitCode = await (await import('./ask.js')).runAsk(readConfig(), text, options);
  });

registerStudies(program, { language, atRevision, body });

program
  .command('mcp')
  .description('phục vụ trợ lý AI qua stdio (Model Context Protocol) / serve an assistant over stdio (Model Context Protocol)')
  .option('--url <url>', 'hỏi dịch vụ đang chạy / ask a running service')
  .action(async (options: McpOptions) => {
    await (await import('./mcp.js')).runMcp(readConfig(), options);
  });
program
  .command('seed')
  .description('ghi các bản ghi kèm theo vào sổ / publish the seeds that come with the package')
  .action(async () => (await import('./seed.js')).runSeed(readConfig()));
program
  .command('migrate')
  .description(
    'nâng cấp cơ sở dữ liệu và ghi các bản ghi kèm theo; chỉ chủ sở hữu cơ sở dữ liệu chạy / migrate the database and publish the seeds; run by the owner of the database only',
  )
  .option('--role <name>', 'cấp cho vai trò này quyền chạy dịch vụ / give this role what the service needs')
  .option('--print', 'chỉ in các lệnh SQL cho vai trò / only print the SQL for the role')
  .action(async (options: MigrateOptions) => (await import('./migrate.js')).runMigrate(readConfig(), options));
program
  .command('backup')
  .description(
    'sao lưu cả sổ vào một tệp, kể cả khi sổ đang được dùng; đọc lại tệp và kiểm các chuỗi mã băm / back up the whole registry into a file, also while it is in use; read the file back and check its chains',
  )
  .requiredOption('--out <file>', 'tệp sao lưu, như registry.jsonl.gz / the backup, such as registry.jsonl.gz')
  .option('--url <url>', 'sao lưu qua dịch vụ đang chạy, cần PHANCONG_TOKEN_KEY / through a running service; needs PHANCONG_TOKEN_KEY')
  .action(async (options: { out: string; url?: string }) => (await import('./backup.js')).runBackup(readConfig(), options));
program
  .command('restore')
  .description(
    'khôi phục bản sao lưu vào một cơ sở dữ liệu trống, trọn vẹn hoặc không gì cả; chỉ chủ sở hữu cơ sở dữ liệu chạy / restore a backup into an empty database, all or nothing; run by the owner of the database only',
  )
  .argument('<file>', 'tệp sao lưu / the backup')
  .action(async (file: string) => (await import('./restore.js')).runRestore(readConfig(), file));
program
  .command('verify')
  .description(
    'hỏi lại câu hỏi của một biên nhận và so sánh, hoặc kiểm chuỗi mã băm; mã thoát 0 giống, 1 khác, 2 bị sửa hoặc không đọc được / replay a receipt and compare, or check the hash chain; exit 0 same, 1 differs, 2 altered or unreadable',
  )
  .argument('[file]', 'biên nhận, hoặc câu trả lời có biên nhận, dạng JSON / a receipt, or an answer with its receipt, in JSON')
  .option('--chain', 'kiểm chuỗi mã băm của các phiên bản và của nhật ký / check the hash chains of the revisions and of the log')
  .option('--export <file>', 'hỏi lại từ bản xuất, không cần sổ / replay from an export, without the registry')
  .option('--key <file>', 'khóa công khai hoặc bí mật để kiểm chữ ký / public key or secret to check the signature with')
  .option('--json', 'in dạng JSON / print as JSON')
  .addOption(language)
  .action(async (file: string | undefined, { chain, ...options }: VerifyOptions & { chain?: boolean }) => {
    if (file === undefined && !chain) throw mistake('RECEIPT_UNREADABLE', '-', { vi: 'một tệp, hoặc --chain', en: 'a file, or --chain' });
    const codes = [
      ...(chain ? [await (await import('./verify-chain.js')).runVerifyChain(readConfig(), options)] : []),
      ...(file === undefined ? [] : [await (await import('./verify.js')).runVerify(readConfig(), file, options)]),
    ];
    process.exitCode = Math.max(...codes);
  });

const exporting = program.command('export').description('xuất sổ / export the registry');
exporting
  .command('revision')
  .description('mọi thứ mà các câu trả lời của một phiên bản dựa vào / everything that the answers at a revision are based on')
  .option('--at <revision>', 'phiên bản, mặc định mới nhất / revision, the newest by default', Number)
  .option('--log', 'kèm nhật ký: ai đã làm gì / with the log of who did what')
  .option('--out <file>', 'tệp, nén nếu tên kết thúc bằng .gz / file, packed where its name ends in .gz')
  .action(async (options: ExportRevisionOptions) => (await import('./export-revision.js')).runExportRevision(readConfig(), options));
registerExport(exporting, language, body);

program
  .command('import')
  .description(
    'đọc một quyết định thành bản nháp kèm tệp duyệt; mã thoát 0 xong, 1 cần duyệt, 2 không đọc được / read a decision into a draft with a review file; exit 0 done, 1 needs review, 2 unreadable or refused',
  )
  .argument('<files...>', 'txt, md, html, docx, pdf')
  .option('--dry-run', 'chỉ đọc và in, không ghi gì / only read and print, write nothing')
  .option('--province <province>', 'tỉnh, nếu văn bản không nêu / province, where the document does not say')
  .option('--other-province', 'vẫn dùng --province dù văn bản nêu tỉnh khác / use --province even if the document names another province')
  .option('--body <body>', 'cơ quan, theo khóa, tên hoặc tên viết tắt / body, by key, name or abbreviation')
  .option('--type <type>', 'loại văn bản / document type')
  .option('--key <key>', 'khóa của văn bản trong sổ / key of the document on record')
  .option('--review-url', 'in địa chỉ trang để duyệt bản nháp này / print the address of the page where this draft is reviewed')
  .option('--text-only', 'chỉ gắn nguyên văn vào văn bản --key đã có / only attach the verbatim text to the document --key')
  .addOption(new Option('--format <format>', 'cách in / how to print').choices(['text', 'json']).default('text'))
  .addOption(new Option('--stage <stage>', 'cùng --dry-run: chỉ in một bước / with --dry-run: print one stage only').choices(IMPORT_STAGES))
  .addOption(language)
  .action(async (files: string[], { dryRun, ...options }: ImportOptions & ImportDraftOptions & { dryRun?: boolean }) => {
    process.exitCode =
      dryRun || options.stage
        ? await (await import('./import.js')).runImports(files, options)
        : await (await import('./import-draft.js')).runImportDrafts(readConfig(), files, options);
  });
program
  .command('review')
  .description(
    'kiểm tra tệp duyệt và lưu các quyết định; mã thoát 0 đã quyết hết, 1 còn mục chưa quyết, 2 có lỗi / check a review file and store its decisions; exit 0 all decided, 1 some undecided, 2 faults',
  )
  .argument('<file>', 'NAME.review.yaml')
  .addOption(language)
  .action(async (file: string, options: { lang: Language }) => {
    process.exitCode = await (await import('./review.js')).runReview(readConfig(), file, options);
  });
program
  .command('publish')
  .description('công bố một bản nháp đã duyệt; mã thoát 0 xong, 1 còn mục chưa quyết / publish a reviewed draft; exit 0 done, 1 entries undecided')
  .argument('<draft>', 'mã bản nháp / id of the draft')
  .addOption(language)
  .action(async (draft: string, options: { lang: Language }) => {
    process.exitCode = await (await import('./publish.js')).runPublish(readConfig(), draft, options);
  });
program
  .command('withdraw')
  .description('rút một văn bản khỏi sổ kể từ một phiên bản mới / withdraw a document as of a new revision')
  .argument('<document>', 'khóa văn bản / key of the document')
  .requiredOption('--reason <reason>', 'lý do / reason')
  .addOption(language)
  .action(async (document: string, options: { reason: string; lang: Language }) => {
    process.exitCode = await (await import('./withdraw.js')).runWithdraw(readConfig(), document, options);
  });
program
  .command('drafts')
  .description('liệt kê bản nháp / list the drafts')
  .action(async () => (await import('./drafts.js')).runDrafts(readConfig()));
program
  .command('log')
  .description('ai đã làm gì / who did what')
  .option('--last <number>', 'bao nhiêu dòng / how many', '50')
  .action(async (options: { last: string }) => (await import('./log.js')).runLog(readConfig(), options));
program
  .command('token')
  .description('cấp mã truy cập ký bằng PHANCONG_TOKEN_KEY, hoặc thu hồi / issue a token signed with PHANCONG_TOKEN_KEY, or revoke one')
  .option('--role <role>', 'reader, reviewer, publisher')
  .option('--province <keys...>', 'tỉnh theo tên, mã hoặc khóa, hoặc * / provinces by name, code or key, or *')
  .option('--as-of <day>', 'tỉnh vào ngày này, mặc định hôm nay / the provinces of this day, today by default')
  .option('--expires <time>', '8h, 30m, 7d', '8h')
  .option('--subject <name>', 'ai dùng / who uses it')
  .option('--revoke <id>', 'thu hồi mã truy cập có mã số này / revoke the token with this id')
  .option('--reason <reason>', 'lý do thu hồi / why it is revoked')
  .action(async (options: TokenOptions) => (await import('./token.js')).runToken(readConfig(), options));
const rules = program.command('rules').description('quy tắc / rules');
rules
  .command('check')
  .description('kiểm tra mọi bảng quy tắc, kể cả có trường hợp nào bị bỏ sót / check every table of rules, and that no case is left out')
  .option('--directory <directory>', 'thư mục khác / another directory')
  .action(async ({ directory }: { directory?: string }) => {
    process.exitCode = (await import('./rules-check.js')).runRulesCheck(directory);
  });
rules
  .command('list')
  .description('in các bảng quy tắc, từ trên xuống / print the tables of rules, from top to bottom')
  .addOption(language)
  .action(async ({ lang }: { lang: Language }) => (await import('./rules-list.js')).runRulesList(lang));

/** Runs the command that was called, and tells what went wrong in the language that was chosen. */
export async function runProgram(): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    process.stderr.write(sentenceOf(error, chosen === null ? ['vi', 'en'] : [chosen]));
    process.exitCode = ASK_EXIT.ERROR;
  }
}
