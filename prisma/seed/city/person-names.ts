import type { Random } from "./random";

const surnames =
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
const rareSurnames = ["单", "仇", "解", "查", "区", "盖", "朴", "欧阳", "尉迟", "司徒", "上官", "慕容"];
const maleSecond = "建志文国明海德永世景绍思承启家振光浩泽嘉子俊宗庆元正";
const maleThird = "军伟强平辉宇峰林川涛鹏远华刚杰斌恒毅诚松岩铭安康贤钧";
const femaleSecond = "秀丽雅静文玉美慧晓春佳思雨梦若书清淑婉亦舒海云月";
const femaleThird = "英芳兰娟敏燕玲霞琴梅萍琳洁颖莹蓉瑶怡宁茹菲薇岚娜";
const singleMale = "伟强磊军勇涛超斌峰凯毅诚恒";
const singleFemale = "芳敏静丽娟霞燕洁颖莹岚";

export type PersonName = { readonly name: string; readonly ethnicity: string };

const minorities = ["回族", "满族", "土家族", "苗族", "彝族", "壮族"];
const dottedNames = ["巴图·朝鲁", "古丽·阿依夏", "扎西·多吉", "艾山·玉素甫"];

/** Invented names; some people share one, as in life. */
export function inventName(random: Random, sex: "male" | "female"): PersonName {
  if (random.int(1, 400) === 1) return { name: random.pick(dottedNames), ethnicity: "维吾尔族" };
  const surname = random.chance(4) ? random.pick(rareSurnames) : random.pick([...surnames]);
  const ethnicity = random.chance(6) ? random.pick(minorities) : "汉族";
  if (random.chance(14)) {
    return { name: surname + random.pick([...(sex === "male" ? singleMale : singleFemale)]), ethnicity };
  }
  const given =
    sex === "male"
      ? random.pick([...maleSecond]) + random.pick([...maleThird])
      : random.pick([...femaleSecond]) + random.pick([...femaleThird]);
  return { name: surname + given, ethnicity };
}
