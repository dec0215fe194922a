import type { Page } from "@playwright/test";
import { table, wordDocument } from "@/lib/formats/form-document/foreign-forms.fixture";
import { twoRowSheet } from "@/lib/formats/roster/foreign-sheets.fixture";
import { foreignWorkbook } from "@/tests/support/builders/foreign-workbook";
import { wordFile } from "@/tests/support/builders/word-file";
import { withClient } from "./postgres.mjs";

/** Uploads that wait for an answer: a roster whose headings are asked about, and a form in Word to be compared. */
export type WaitingUploads = { readonly askedRoster: string; readonly comparedForm: string };

/**
 * Uploads are kept for a day and are nobody's business data, so that the city has none: whoever walks the pages uploads his
 * own, as anybody would.
 *
 * @param page signed in as somebody who imports; stays where the last upload led
 */
export async function uploadWaiting(page: Page, ownerUrl: string): Promise<WaitingUploads> {
  const workbook = await foreignWorkbook([twoRowSheet()]);
  const askedRoster = await upload(page, "/programmes/roster-import", { name: "外来名册.xlsx", bytes: workbook });
  const comparedForm = await upload(page, "/programmes/form-import", { name: "单立群.docx", bytes: await formOf("单立群", ownerUrl) });
  return { askedRoster, comparedForm };
}

async function upload(page: Page, home: string, { name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Promise<string> {
  await page.goto(home);
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  await page.getByRole("button", { name: "上传并核对", exact: true }).click();
  await page.waitForURL((url) => url.pathname.startsWith(`${home}/`));
  return new URL(page.url()).pathname.slice(home.length + 1);
}

/** The form of somebody of the city with a post, a health and a relative the archive does not have. */
async function formOf(name: string, ownerUrl: string): Promise<Uint8Array> {
  const birth = await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ birth: string }>(`select to_char(birth, 'YYYY.MM') as birth from cadre where name = $1`, [name]);
    return rows[0]?.birth ?? "";
  });
  return wordFile(
    wordDocument(
      table(
        ["姓　名", name, "出生年月\n（　岁）", birth],
        ["健康状况", "良好", "熟悉专业\n有何专长", "道路工程"],
        ["现任职务", ["云泽市交通运输局局长、一级调研员", { span: 3 }]],
        ["称谓", "姓名", "年龄", "工作单位及职务"],
        ["弟弟", "单立人", "45", "云泽市第二中学教师"],
      ),
    ),
  );
}
