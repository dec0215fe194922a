import type { PeopleListsRefusal } from "../../programmes/people-lists/types";

export const peopleListsRefusals = {
  "list.not-found": "没有找到这份名单，请返回名单列表重新选择；他人的名单须由其共享后才能查看。",
  "list.stale": "这份名单刚有变动，请刷新页面核对后再办理；您填写的内容仍在页面上。",
  "list.not-owner": "名单只由建立人修改；需要改动的，请联系建立人，或者另建一份名单。",
  "list.locked": "名单已锁定，不能增减人员；确需改动的，请建立人先解除锁定。",
  "list.closed": "这份名单已经并入其他名单，不再改动，请在合并后的名单上办理。",
  "list.label-twice": "您已有同名的名单，请换一个名称。",
  "list.nobody": "请先选择人员。",
  "list.too-many": "一份名单最多 {most} 人，请分成几份名单。",
  "list.merge-same": "请选择另一份名单合并。",
  "list.merge-other-authority": "请改选本管理机关的名单：两份名单属于不同的管理机关，不能合并。",
  "list.colleague-unknown": "只能共享给本管理机关有查看干部权限的同事，请重新选择。",
  "list.share-twice": "名单已经共享给这位同事，不需要再共享。",
  "list.compare-two-to-six": "并列比较一次选择 2 至 6 人，请重新勾选。",
} as const satisfies Record<Exclude<PeopleListsRefusal, `access.${string}`>, string>;
