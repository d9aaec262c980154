/** Epoch's names of organisations: how a cell is taken apart, and which names are units of one firm. */

/** A comma before one of these is part of a firm's name: "Qilin Hesheng Network Technology Co., Ltd. (APUS)". */
const NAME_GOES_ON = /,(?!\s*(?:Ltd|Inc|LLC|Co)\b)/

/**
 * Firms that stand under several names. Labs that a firm owns count as the firm; a firm that it holds shares of
 * (Ant Group), or bought later (MosaicML), does not.
 */
const FIRMS: [firm: string, names: RegExp][] = [
  ['Google', /^Google\b|^DeepMind$/],
  ['Meta', /^Meta\b|^Facebook\b|^FAIR$/],
  ['Microsoft', /^Microsoft\b/],
  ['Alibaba', /^Alibaba\b|^DAMO Academy$|^Qwen Team$/],
  ['Amazon', /^Amazon\b|^AWS$/],
  ['Tencent', /^Tencent\b/],
  ['Baidu', /^Baidu\b/],
  ['Huawei', /^Huawei\b|^Noah['’]s Ark Lab$/],
  ['ByteDance', /^ByteDance\b/i],
  ['NVIDIA', /^NVIDIA\b/i],
  ['Salesforce', /^Salesforce\b/],
  ['IBM', /^IBM\b/],
  ['Apple', /^Apple\b/],
  ['OpenAI', /^OpenAI\b/],
  ['Anthropic', /^Anthropic\b/],
  ['xAI', /^xAI\b/],
  ['Samsung', /^Samsung\b/],
  ['LG', /^LG\b/],
  ['NAVER', /^NAVER\b/i],
  ['Kakao', /^Kakao\b/],
  ['Yandex', /^Yandex\b/],
  ['Sber', /^Sber/],
  ['SenseTime', /^SenseTime\b/],
  ['Xiaomi', /^Xiaomi\b/],
  ['iFlytek', /^iFlytek\b/i],
  ['Cohere', /^Cohere\b/],
  ['Zhipu AI', /\bZhipu AI\b/],
  ['Stability AI', /^Stability AI\b/],
  ['Adobe', /^Adobe\b/],
  ['Intel', /^Intel\b/],
  ['Snowflake', /^Snowflake\b/],
  ['ServiceNow', /^ServiceNow\b/],
  ['Beijing Academy of Artificial Intelligence', /^Beijing Academy of Artificial Intelligence\b|^BAAI$/],
  ['Shanghai AI Laboratory', /^Shanghai (?:AI Lab|Artificial Intelligence Lab)/],
]

/** The parts of a cell as Epoch joins them, by commas; a name with a comma in it falls into two. */
export const splitStrings = (cell: string) => cell.split(',').map(part => part.trim()).filter(part => part)

/** The names in a cell, each whole. */
export const splitNames = (cell: string) => cell.split(NAME_GOES_ON).map(part => part.trim()).filter(part => part)

/** The firm that a name is a unit of, else the name itself. */
export const toFirm = (name: string) => FIRMS.find(([, names]) => names.test(name))?.[0] ?? name
