/**
 * The two pages of the 干部任免审批表 as the description of the printed form draws them, by hand: columns and rows in twips
 * (1/1440 inch), margins, and which columns and rows each cell takes. Nothing here comes from the program that prints.
 */

export type DescribedCell = {
  readonly name: string;
  /** first column and the one behind the last */
  readonly columns: readonly [number, number];
  /** first row and the one behind the last */
  readonly rows: readonly [number, number];
};

export type DescribedPage = {
  readonly left: number;
  /** the grid begins between these heights: below the upper margin and the title */
  readonly top: readonly [number, number];
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly cells: readonly DescribedCell[];
};

const cell = (name: string, columns: readonly [number, number], rows: readonly [number, number]): DescribedCell => ({
  name,
  columns,
  rows,
});

/** Three labels with their values in one row. */
function three(row: number, names: readonly [string, string, string]): readonly DescribedCell[] {
  const [first, second, third] = names;
  const rows = [row, row + 1] as const;
  return [
    cell(`label:${first}`, [0, 2], rows),
    cell(first, [2, 3], rows),
    cell(`label:${second}`, [3, 4], rows),
    cell(second, [4, 5], rows),
    cell(`label:${third}`, [5, 6], rows),
    cell(third, [6, 7], rows),
  ];
}

function education(row: number, name: string): readonly DescribedCell[] {
  const rows = [row, row + 2] as const;
  return [
    cell(`label:${name}`, [2, 3], rows),
    cell(`${name}：学历学位`, [3, 5], rows),
    cell(`label:${name}：毕业院校系及专业`, [5, 6], rows),
    cell(`${name}：毕业院校系及专业`, [6, 8], rows),
  ];
}

const post = (row: number, name: string): readonly DescribedCell[] => [
  cell(`label:${name}`, [0, 3], [row, row + 1]),
  cell(name, [3, 8], [row, row + 1]),
];

/** 2.2: the last column and the first four rows are the photo's, 2058 × 2790. */
export const firstPage: DescribedPage = {
  left: 1247,
  top: [629 + 480, 2300],
  columns: [784, 236, 1305, 1063, 1302, 1315, 1330, 2058],
  rows: [709, 692, 680, 709, 346, 346, 346, 346, 709, 709, 709, 7133],
  cells: [
    ...three(0, ["姓名", "性别", "出生年月"]),
    ...three(1, ["民族", "籍贯", "出生地"]),
    ...three(2, ["入党时间", "参加工作时间", "健康状况"]),
    cell("label:专业技术职务", [0, 2], [3, 4]),
    cell("专业技术职务", [2, 4], [3, 4]),
    cell("label:熟悉专业有何专长", [4, 5], [3, 4]),
    cell("熟悉专业有何专长", [5, 7], [3, 4]),
    cell("照片", [7, 8], [0, 4]),
    cell("label:学历学位", [0, 2], [4, 8]),
    ...education(4, "全日制教育"),
    ...education(6, "在职教育"),
    ...post(8, "现任职务"),
    ...post(9, "拟任职务"),
    ...post(10, "拟免职务"),
    cell("label:简历", [0, 1], [11, 12]),
    cell("简历", [1, 8], [11, 12]),
  ],
};

const familyColumns = [
  ["称谓", 1, 2],
  ["姓名", 2, 3],
  ["年龄", 3, 4],
  ["政治面貌", 4, 5],
  ["工作单位及职务", 5, 7],
] as const;

/** 2.3: seven rows of 697 for the family; eight to ten share the same room. */
export function secondPage(familyRows: 7 | 8 | 9 | 10): DescribedPage {
  const after = 4 + familyRows;
  const side = (row: number, name: string): readonly DescribedCell[] => [
    cell(`label:${name}`, [0, 1], [row, row + 1]),
    cell(name, [1, 7], [row, row + 1]),
  ];
  return {
    left: 1191,
    top: [1576, 1660],
    columns: [739, 1089, 1300, 572, 1005, 782, 3934],
    rows: [1418, 1021, 1361, 646, ...Array.from({ length: familyRows }, () => (7 * 697) / familyRows), 1332, 541, 2019],
    cells: [
      ...side(0, "奖惩情况"),
      ...side(1, "年度考核结果"),
      ...side(2, "任免理由"),
      cell("label:家庭主要成员及重要社会关系", [0, 1], [3, after]),
      ...familyColumns.map(([name, from, to]) => cell(`label:家庭：${name}`, [from, to], [3, 4])),
      ...Array.from({ length: familyRows }, (_, row) =>
        familyColumns.map(([name, from, to]) => cell(`家庭${row + 1}：${name}`, [from, to], [4 + row, 5 + row])),
      ).flat(),
      cell("label:呈报单位", [0, 1], [after, after + 2]),
      cell("呈报单位", [1, 7], [after, after + 2]),
      cell("label:审批机关意见", [0, 1], [after + 2, after + 3]),
      cell("审批机关意见", [1, 5], [after + 2, after + 3]),
      cell("label:行政机关任免意见", [5, 6], [after + 2, after + 3]),
      cell("行政机关任免意见", [6, 7], [after + 2, after + 3]),
    ],
  };
}
