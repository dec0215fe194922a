import { legalDate } from "@/lib/kernel/dates";
import type { Instrument } from "./instrument";

/** Provisional Rules on Resignation of Party and Government Leading Cadres, 2004: an excerpt. */
export const resignation2004: Instrument = {
  id: "resignation-2004",
  title: "党政领导干部辞职暂行规定",
  issuer: "中共中央办公厅",
  edition: "2004",
  inForceFrom: legalDate("2004-04-08"),
  inForceTo: null,
  source: "tests/law/texts/resignation-2004.md",
  lastChecked: legalDate("2026-11-22"),
  articles: [
    {
      number: "第二条",
      title: "辞职的种类",
      whole: true,
      text: {
        kind: "quoted",
        zh: "党政领导干部辞职包括因公辞职、自愿辞职、引咎辞职和责令辞职。",
      },
    },
    {
      number: "第五条",
      title: "因公辞职",
      whole: true,
      text: {
        kind: "quoted",
        zh: "领导干部因担任由人大、政协选举产生的领导职务，任期未满因工作需要变动职务，依照法律或者得政协章程规定应当辞去现任领导职务的，向本级人民代表大会、人大常委会或者政协提出辞去现任领导职务。",
      },
    },
    {
      number: "第六条",
      title: "因公辞职的申请期限",
      whole: true,
      text: {
        kind: "quoted",
        zh: "领导干部因公辞职，应当在接到党委（党组）通知后7日内，向任免机关提出辞去现任职务的书面申请。",
      },
    },
    {
      number: "第七条",
      title: "辞职获批后公布新任职务",
      whole: true,
      text: {
        kind: "quoted",
        zh: "因公辞职的领导干部另有任用，按照有关法律规定拟任职务与现任职务不能同时担任的，应当在任免机关批准其辞职后，再对外公布其新任职务。",
      },
    },
    {
      number: "第八条",
      title: "自愿辞职",
      whole: true,
      text: {
        kind: "quoted",
        zh: "党政领导干部因个人或者其他原因，可以自愿提出辞去现任领导职务或者公职。",
      },
    },
    {
      number: "第九条",
      title: "自愿辞职的程序",
      whole: false,
      text: {
        kind: "quoted",
        zh: "党政领导干部自愿辞职应当经过下列程序：",
      },
    },
    {
      number: "第十四条",
      title: "引咎辞职",
      whole: true,
      text: {
        kind: "quoted",
        zh: "党政领导干部因工作严重失误、失职造成重大损失或者恶劣影响，或者对重大事故负有重要领导责任不宜再担任现职，本人应当引咎辞去现任领导职务。",
      },
    },
    {
      number: "第十九条",
      title: "责令辞职",
      whole: false,
      text: {
        kind: "quoted",
        zh: "党委（党组）及其组织（人事）部门根据党政领导干部任职期间的表现，认定其已不再适合担任现职，可以通过一定程序责令其辞去现任领导职务。",
      },
    },
    {
      number: null,
      title: "责令辞职的程序",
      whole: true,
      text: {
        kind: "quoted",
        zh: [
          "责令辞职应当经过下列程序：",
          "（1）党委（党组）作出责令干部辞职的决定，并指派专人与干部本人谈话。责令干部辞职的决定应当以书面形式通知干部本人。",
          "（2）被责令辞职的干部应当在接到责令辞职通知后15日内向任免机关提出书面辞职申请。",
          "（3）按照有关规定办理辞职手续。由人大、政协选举、任命、决定任命的领导干部，依照法律或者政协章程的有关规定办理。",
        ].join("\n"),
      },
    },
  ],
};
