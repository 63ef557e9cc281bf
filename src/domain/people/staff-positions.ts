import { POSITIONS, type Position } from '../library/norm.ts';
import { wordKey } from './staff-text.ts';

/** What staff lists call each position, besides its slug, the product's own names among them; a hyphen here may be a space there, or nothing. */
export const POSITION_WORDS: Readonly<Record<Position, readonly string[]>> = {
  'counter-clerk': words(`
    营业员 营业厅营业员 营业厅 柜员 综合柜员 柜台 柜面 柜台人员 柜台服务 窗口 窗口人员 窗口服务 前台 前台人员 前台接待 接待 接待员 大厅接待
    counter counter-staff teller front-desk reception receptionist`),
  'call-agent': words(`
    客服 客服员 客服代表 客服专员 客户服务 客服坐席 坐席 座席 坐席员 座席员 话务 话务员 接线员 热线 呼叫中心 呼叫中心客服 客服话务员
    call-center call-centre call-center-agent call-centre-agent agent telephone-agent operator hotline customer-service`),
  'gas-conversion': words(`
    置换 置换员 置换通气人员 置换点火 置换点火员 燃气置换 气源置换 通气 通气员 通气点火 点火 点火员
    gas-conversion-and-ignition ignition conversion`),
  'meter-reader': words('抄表 抄表员 抄表工 抄收员 meter-reading reader'),
  repair: words(`
    维修 维修员 维修工 维修人员 抢修 抢修员 抢修工 抢险 抢险员 维抢修 维修抢修 报修 检修 检修工 维修抢修人员
    repairs repairer repairman repair-technician emergency-repair repair-and-emergency-repair maintenance`),
  'pipe-works': words(`
    改管 改管员 管道改装 管线改造 管道安装 管道改装人员 管道工 管工 管网 安装 安装员 安装工 灶具安装 燃具安装
    pipe-work pipe-fitter fitter installer installation plumber`),
  'metrology-field': words(`
    计量 计量员 计量检定 计量检定员 检定 检定员 现场检定 校准 校准员 检测 检测员 计量校准人员
    metrology field-metrology calibration calibration-staff calibrator`),
  'property-service': words(`
    物业 物业客服 物业服务 物业人员 物业管理员 物业管家 管家 客服管家
    property property-customer-service property-steward housekeeper`),
  'fee-collector': words(`
    催费 催费员 催费人员 催缴 催缴员 催收 催收员 收费 收费员 欠费催收 欠费催缴
    collector fee-collection arrears-collector debt-collector`),
  manager: words(`
    经理 主管 管理 管理员 管理人员 管理岗 班长 班组长 组长 主任 店长 厅经理 大厅经理 大堂经理 营业厅经理 部门经理 负责人
    management supervisor team-leader team-lead head`),
};

const POSITION_NAMED = new Map(
  POSITIONS.flatMap((position) =>
    [position, ...POSITION_WORDS[position]].map((word) => [wordKey(word), position] as const),
  ),
);

/** The positions a cell lists, in the order of POSITIONS, and the words in it that name none, as written. */
export function positionsIn(text: string): { positions: Position[]; unknown: string[] } {
  const words = text
    .normalize('NFKC')
    .split(/[、,;/|\n\r]+/)
    .map((word) => word.trim())
    .filter(Boolean);
  const named = new Set(words.map((word) => POSITION_NAMED.get(wordKey(word))));
  return {
    positions: POSITIONS.filter((position) => named.has(position)),
    unknown: words.filter((word) => !POSITION_NAMED.has(wordKey(word))),
  };
}

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
