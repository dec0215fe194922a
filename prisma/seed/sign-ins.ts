/** One sign-in per role of the fictional city. The password is the same for all and is for invented data only. */
export type SignIn = {
  readonly signIn: string;
  readonly password: string;
  /** what the role is called on the page */
  readonly role: string;
  readonly name: string;
  readonly note: string;
};

export const demoPassword = "yunze-demo-2026";

function entry(signIn: string, role: string, name: string, note: string): SignIn {
  return { signIn, password: demoPassword, role, name, note };
}

export const signInsByPart = {
  cadreSection: entry("cadre1", "干部科", "俞静秋", "云泽市委组织部，经办选任事项"),
  cadreSectionSecond: entry("cadre2", "干部科", "丁兆云", "云泽市委组织部，复核与第二次录入；候选人丁兆和的妹妹"),
  assessmentOffice: entry("assess", "考核办", "柯文澜", "云泽市委组织部，测评统计与年度考核"),
  supervisionSection: entry("oversee", "干部监督科", "施正言", "云泽市委组织部，审核与更正确认"),
  departmentHead: entry("head", "组织部部长", "祁景明", "云泽市委组织部，部务会、特批"),
  unitLeader: entry("unit", "单位主要负责人", "滕远航", "云泽市交通运输局党组书记、局长"),
  committeeSecretary: entry("secretary", "市委书记", "严崇山", "常委会主持人"),
  committeeMember: entry("member1", "市委常委", "辛乐然", "常委会成员"),
  committeeMemberSecond: entry("member2", "市委常委", "葛承平", "常委会成员；候选人梅亦舒的丈夫"),
  disciplineLiaison: entry("discipline", "纪检联络员", "应秉公", "市纪委监委，答复征求意见"),
  supervisor: entry("supervise", "监督", "翁观澜", "市纪委监委，查看进度、超期、特批"),
  systemAdministrator: entry("admin", "系统管理员", "季维新", "账号与系统，无业务数据"),
  luBingran: entry("cadre-self", "干部本人", "路秉然", "云泽市农业农村局副局长，查看本人档案、申请更正"),
  taxReviewer: entry("tax", "会审单位", "阮知远", "云泽市税务局，只看到发给本局的函件并答复"),
  countyACadreSection: entry("lanshi1", "干部科", "娄晓岚", "澜石县委组织部"),
  countyACadreSectionSecond: entry("lanshi2", "干部科", "申屠安", "澜石县委组织部，复核"),
  countyADepartmentHead: entry("lanshi-head", "组织部部长", "费永清", "澜石县委组织部"),
  countyASecretary: entry("lanshi-secretary", "县委书记", "项东屏", "澜石县委"),
  countyAUnitLeader: entry("lanshi-unit", "单位主要负责人", "屈春和", "澜石县农业农村局党组书记、局长"),
  countyBCadreSection: entry("wangchuan", "干部科", "凌若水", "望川县委组织部"),
  countyBDepartmentHead: entry("wangchuan-head", "组织部部长", "卓以宁", "望川县委组织部"),
} as const;

export const signIns: readonly SignIn[] = Object.values(signInsByPart);
