/** Where the page of an upload is. */
export const uploadCrumbs = [
  { label: "干部", href: "/people" },
  { label: "导入", href: "/programmes/roster-import" },
  { label: "核对" },
] as const;
