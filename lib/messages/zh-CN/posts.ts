import type { PostsRefusal } from "../../posts/types";

export const postsRefusals = {
  "posts.not-found": "没有找到这个职务或者班子，请返回职数与班子重新选择。",
  "posts.stale": "这一页刚被他人更新，请刷新页面核对后再登记；您填写的内容仍在页面上。",
  "posts.line-not-found": "这一条已经停用或者不属于本页，请刷新页面。",
  "posts.speciality-needs-words": "按专业配备的，请写明专业，例如：工程、金融、法学。",
  "posts.young-needs-age": "配备年轻干部的，请写明年龄，例如：45。",
  "posts.target-known": "同样的配备要求已经登记；要求有变化的，先停用原来一条再登记。",
} as const satisfies Record<PostsRefusal, string>;
