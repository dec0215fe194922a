import type { Level, Role } from "../../access/actor";
import type { Kind, Stage } from "../../case/stage-order";
import type { CaseState } from "../../case/types";

/** One fixed word for each value the user sees. */

export const stageNames: Readonly<Record<Stage, string>> = {
  motion: "动议",
  recommendation: "民主推荐",
  inspection: "考察",
  deliberation: "酝酿",
  decision: "讨论决定",
  notice: "公示",
  appointment: "任职",
  probation: "试用期",
};

export const kindNames: Readonly<Record<Kind, string>> = {
  promotion: "提拔任职",
  advancement: "进一步使用",
  lateralMove: "平级交流",
  removal: "免职",
  electedPost: "推荐提名",
};

export const caseStateNames: Readonly<Record<CaseState, string>> = {
  running: "办理中",
  deferred: "缓议",
  suspended: "暂停",
  stopped: "终止",
  returned: "退回",
  finished: "办结",
};

export const levelNames: Readonly<Record<Level, string>> = {
  bureauHead: "厅局级正职",
  bureauDeputy: "厅局级副职",
  countyHead: "县处级正职",
  countyDeputy: "县处级副职",
  sectionHead: "乡科级正职",
  sectionDeputy: "乡科级副职",
  staff: "科员及以下",
};

export const headOrDeputyNames = { head: "正职", deputy: "副职" } as const;

export const roleNames: Readonly<Record<Role, string>> = {
  cadreSection: "干部科",
  assessmentOffice: "考核办",
  supervisionSection: "干部监督科",
  departmentHead: "部长",
  unitLeader: "单位主要负责人",
  committeeSecretary: "党委书记",
  committeeMember: "常委",
  disciplineLiaison: "纪检联络员",
  supervisor: "监督员",
  systemAdministrator: "系统管理员",
  cadre: "干部本人",
  reviewingDepartment: "会审单位",
};

export const sexNames = { male: "男", female: "女" } as const;

export const politicalStatusNames = {
  partyMember: "中共党员",
  probationaryPartyMember: "中共预备党员",
  democraticParty: "民主党派",
  nonParty: "群众",
} as const;

export const gradeNames = {
  EXCELLENT: "优秀",
  COMPETENT: "称职",
  BASICALLY_COMPETENT: "基本称职",
  INCOMPETENT: "不称职",
  UNGRADED: "不确定等次",
} as const;

export const meetingKindNames = {
  deptMeeting: "部务会",
  secretarySpecialMeeting: "书记专题会",
  standingCommittee: "常委会",
  plenaryCommittee: "全委会",
  partyGroup: "党组会",
} as const;

export const stanceNames = { agree: "同意", disagree: "不同意", defer: "缓议" } as const;

export const educationLevelNames = {
  doctorate: "研究生（博士）",
  master: "研究生（硕士）",
  bachelor: "大学本科",
  juniorCollege: "大学专科",
  secondary: "中专及以下",
} as const;

export const educationModeNames = { fullTime: "全日制教育", inService: "在职教育" } as const;
