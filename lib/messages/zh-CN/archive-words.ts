import type { Lane } from "../../programmes/archive/rules/career-line";

export const careerLaneNames: Readonly<Record<Lane, string>> = {
  post: "任职",
  concurrent: "兼任",
  experience: "经历",
  study: "学历",
  grade: "年度考核",
  honour: "奖励",
  bar: "影响期",
};
