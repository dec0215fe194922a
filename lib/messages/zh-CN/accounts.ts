import type { AccountsRefusal } from "../../accounts/types";

export const accountsRefusals = {
  "accounts.wrong-sign-in": "用户名或密码不正确，请重新输入；忘记密码请联系系统管理员。",
  "accounts.locked": "连续输错次数过多，账号已锁定，请 {minutes} 分钟后再试或联系系统管理员。",
  "accounts.disabled": "该账号已停用，请联系系统管理员。",
  "accounts.not-found": "没有找到这个账号，请返回用户列表重新选择。",
  "accounts.stale": "这个账号刚被他人修改，请刷新页面核对后再提交。",
  "accounts.sign-in-taken": "这个用户名已被使用，请换一个。",
  "accounts.cadre-not-found": "没有找到所选的干部，请重新查找并选择。",
  "accounts.cadre-taken": "所选的干部已有账号，一人只能有一个账号。",
  "accounts.password-short": "密码至少 {length} 个字符，请加长。",
  "accounts.password-simple": "密码须包含小写字母、大写字母、数字、其他符号四类中的至少 {classes} 类，请调整。",
  "accounts.password-names-account": "密码不能包含用户名，请换一个。",
  "accounts.password-same": "新密码与现在的密码相同，请换一个。",
  "accounts.password-differs": "两次输入的密码不一致，请重新输入。",
  "accounts.password-wrong": "现在的密码不正确，请重新输入；忘记密码请联系系统管理员。",
  "accounts.own-account": "不能停用自己的账号或为自己重置密码，请由另一位系统管理员办理；修改本人密码请到“我的”页面。",
  "accounts.own-role": "不能为自己授予或终止角色，请由另一位系统管理员办理。",
  "accounts.last-administrator": "这是最后一位系统管理员，请先为另一账号授予系统管理员角色。",
  "accounts.administrator-apart": "系统管理员不能同时承担业务角色，请为其另行安排，或先终止原有角色。",
  "accounts.role-twice": "该账号在这段时间已有同样的角色，不必重复授予。",
  "accounts.role-needs-authority": "请选择这个角色所属的党委。",
  "accounts.role-needs-unit": "请选择单位主要负责人所在的单位。",
  "accounts.role-in-past": "不能追溯到过去，请填今天或之后的日期（终止角色最早可填昨日）。",
  "accounts.role-days-reversed": "最后一日早于开始日期，请核对。",
  "accounts.role-over": "这个角色已经到期，不必再终止。",
  "accounts.already-disabled": "该账号已经停用，请刷新页面。",
  "accounts.not-disabled": "该账号正在使用，不必恢复，请刷新页面。",
  "accounts.session-not-found": "这个会话已经结束，请刷新页面。",
} as const satisfies Record<AccountsRefusal, string>;

export const userStateWords = { enabled: "启用", disabled: "停用", withoutRole: "启用但没有角色", ending: "30 天内有角色到期" } as const;
