import type { ShownPhase } from "../../imports/types";
import type { ImportMode, RosterImportRefusal } from "../../programmes/roster-import/types";

export const rosterImportRefusals = {
  "rosterImport.no-file": "请选择填好的名册文件（.xlsx），所选文件是空的。",
  "rosterImport.too-large": "文件超过 20 MB，请按机构拆成几个文件，分次导入。",
  "rosterImport.not-a-workbook": "这不是 .xlsx 工作簿，请下载模板填写；旧格式 .xls 请先另存为 .xlsx。",
  "rosterImport.protected": "文件设有密码，或者是旧格式 .xls，请去掉密码并另存为 .xlsx 后再上传。",
  "rosterImport.bomb": "文件解开后过大或者结构异常，没有读取。常见的原因是表格末尾有大量带格式的空行：请删除这些空行后另存，或者把内容复制到新下载的模板中再上传。",
  "rosterImport.active-content": "文件中有宏、外部链接或者嵌入对象，没有读取。请把内容复制到新下载的模板中再上传。",
  "rosterImport.damaged": "文件已损坏，无法读取。请在表格软件中打开后另存，再上传。",
  "rosterImport.too-slow": "文件过大，两分钟内没有读完。请按机构拆成几个文件，分次导入。",
  "rosterImport.too-many-people": "一次最多导入 5000 人，请按机构拆成几个文件，分次导入。",
  "rosterImport.too-many-readings": "您已有 2 个文件正在读取，请等其中一个读完或者停止后再上传。",
  "rosterImport.not-reading": "这次上传已经不在读取，请刷新页面查看。",
  "rosterImport.stopped": "读取已停止，没有写入任何内容。",
  "rosterImport.reading-failed": "读取时系统出错，没有写入任何内容。请重新读取；仍不成功的，请联系系统管理员。",
  "rosterImport.not-asked": "这次上传已经不在等待核对表头，请刷新页面查看。",
  "rosterImport.field-twice": "请只保留一列：“{tab}”有 {count} 列都选了“{field}”。",
  "rosterImport.fields-missing": "“{tab}”按“{sheet}”读取，还缺必填的列：{fields}。请选出对应的列，或者在文件中补上后重新上传，或者把这张表设为不导入。",
  "rosterImport.mapping-gone": "这条表头对应已经不在，可能别人已经忘记它，请刷新页面查看。",
  "rosterImport.upload-gone": "这次上传已超过 24 小时或者已被删除，没有写入任何内容。请重新上传文件。",
  "rosterImport.already-confirmed": "这次上传已经确认导入（批次 {number}），不能再次确认。",
  "rosterImport.has-errors": "文件还有 {count} 处错误，不能全部导入。请改正后重新上传，或者只导入无误的行。",
  "rosterImport.moved":
    "核对之后档案又有变动，有 {count} 行（{rows}）与核对时看到的不同，没有写入任何内容。请重新上传核对，或者只导入未变动的行。",
  "rosterImport.nothing-to-import": "没有需要写入的内容：文件中无误的行与档案完全相同，或者都已剔除。",
} as const satisfies Record<Exclude<RosterImportRefusal, `access.${string}`>, string>;

export const importModeNames: Readonly<Record<ImportMode, string>> = { all: "全部导入", valid: "只导入无误的行" };

export const phaseNames: Readonly<Record<ShownPhase, string>> = {
  waiting: "排队读取",
  reading: "正在读取",
  comparing: "正在对照档案",
  questions: "待核对表头",
  done: "待确认",
  failed: "没有读成",
  stopped: "已停止",
  interrupted: "读取中断",
};
