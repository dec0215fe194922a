import type { SignInRefusal } from "../../accounts/types";

export const accountsRefusals = {
  "accounts.wrong-sign-in": "用户名或密码不正确，请重新输入；忘记密码请联系系统管理员。",
  "accounts.locked": "连续输错次数过多，账号已锁定，请 {minutes} 分钟后再试或联系系统管理员。",
  "accounts.disabled": "该账号已停用，请联系系统管理员。",
} as const satisfies Record<SignInRefusal, string>;
