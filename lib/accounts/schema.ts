import { z } from "zod";
import { requiredText } from "../formats/form-fields";

/** What the sign-in form sends. Both are kept as typed: a password may begin with a space. */
export const signInSchema = z.object({
  signIn: requiredText(60),
  password: z.string({ error: "form.missing" }).min(1, "form.missing").max(200, "form.too-long"),
});

export type SignIn = z.infer<typeof signInSchema>;
