import type { AccessRefusal } from "../../access/policy";

/** What is wrong with rows of a roster beside what the system has, as it stands in the user's own sheet. */
export const rosterProblems = {
  levelManagedAbove: "这一层次不归系统中的管理机关管理，不能由本级导入",
  managedBy: (authority: string) => `按干部管理权限由“${authority}”管理，应由其导入`,
  notManagedHere: "不在本管理机关的管理权限内，不能由本级改动",
  managedNowBy: (authority: string) => `现由“${authority}”管理，应由其改动`,
  retiredOrLeft: "档案中该同志已退休或者离开，不能由导入改动，请先核对",
  determined: (header: string) => `“${header}”已由组织认定，不能由导入改动；确有新材料的请先重新认定`,
  heldInRow: (row: number) => `第${row}行也任这一职务，一个职务只有一人担任`,
  heldBy: (name: string) => `系统中这一职务现由${name}担任，请核对，或者先办理其免职`,
  overQuota: (people: number, approved: number) =>
    `导入后该机构这一层次现配 ${people} 人，超过核定 ${approved} 人，请核对；按实际情况可以导入`,
  correctionWaits: "档案中这条处分已有一项更正等待第二人确认，请先确认或者退回，再导入这一行",
  neitherManaged: "双方都不在本管理机关的管理权限内，不能由本级导入",
  otherAuthority: "不是您所在的管理机关，应由该机构的管理机关导入",
  cycle: "与系统中已有的机构合起来成环，上级机构不能成环",
  noQuota: "该机构这一层次没有核定职数，请在“职数”表补一行，或者把“占用职数”改为“否”",
  otherTeam: (name: string) => `同一机构只有一个班子，前面已写作“${name}”`,
} as const;

/** What the policy says to an import, in the user's own sheet. */
export const importAccessSentences: Readonly<Record<AccessRefusal, string>> = {
  "access.not-your-role": "您的岗位没有导入权限，请联系干部科",
  "access.not-your-authority": "不在本管理机关的管理权限内，请联系其主管党委的组织部门",
  "access.not-your-unit": "不属于您所在的单位",
  "access.not-your-level": "该职务层次超出您的分工，请由分管的同志导入",
  "access.not-your-department": "不属于您所在的单位",
  "access.own-or-relative": "涉及您本人或者您的亲属，按回避要求应由他人导入",
  "access.not-yourself": "只能办理本人的档案事项",
};
