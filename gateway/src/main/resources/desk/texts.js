// Words in Chinese and English. Terms are those of the trade.

import { speak, t } from '/page/texts.js';

const ZH = {
  title: '调度台', skip: '跳到工单', areas: '供电区域', totals: '概况', orders: '工单（按剩余时限）', filter: '显示', filterAll: '全部', filterOver: '已超时限',
  filterNobody: '未派班组', filterUrgent: '紧急', map: '位置示意', crews: '抢修班组', outages: '停电', logout: '退出', other: 'English',
  live: '实时', lost: '连接中断，正在重连…', connecting: '连接中…',
  left: '剩余时限', order: '工单', state: '状态', what: '故障', where: '台区', crew: '班组', eta: '预计到达', over: '超 ', none: '—',
  openOrders: '在办工单', overdue: '已超时限', nobody: '未派班组', onShift: '在班班组', dark: '停电', accounts: '停电户数',
  cut: (shown, all) => `显示最紧迫的 ${shown} 张，共 ${all} 张`, noOrders: '没有在办工单', noOutages: '没有停电', noCrews: '没有班组',
  why: '为什么派这个班组', close: '关闭', history: '过程', assign: '派给班组', reassign: '改派', reason: '理由', reasonHelp: '从别的班组改派时必填', send: '确认',
  choose: '请选择班组', changedMeanwhile: '工单刚刚有变化，请核对后再决定。', done: '已派', distance: '直线距离', carried: '当时在办', candidates: '可选班组',
  position: '排在第', costs: '代价（折合路上秒数）', travel: '路程', waiting: '客户等待', lateness: '超时限', others: '影响其他工单', fairness: '班组均衡',
  runnerUp: '次优班组', costsMore: '多花', note: '调度员的理由', reports: '个同台区报修', parts: '台区', load: (open, most) => `在办 ${open}${most ? `/${most}` : ''}`,
  elsewhere: (n) => `另有 ${n} 张在其他区域`, off: '不在班', idle: '待命', expected: '预计恢复', unknown: '时间待定', address: '地址', contact: '联系人', waitingFor: '在等',
  promisedArrive: '承诺到达', promisedRestore: '承诺复电', openBy: '查看', became: (id) => `工单 ${id} 已超时限`, came: (n) => `新工单 ${n} 张`, seconds: '秒', metres: '米', met: '已完成',
  keyOrder: '工单', keyCrew: '班组', keyOutage: '停电范围', partOf: '属于', failed: '出错了', role: '您的账号不能派工',
  announced: '停电公告', announce: '发布停电公告', noneAnnounced: '没有停电公告', change: '变更', changed: '已变更', published: '已发布', callOff: '取消公告', endNow: '已恢复供电', really: '再按一次确认', before: '原定', late: '晚于规定时限', begins: '开始', ends: '恢复', device: '设备类型', codes: '编号（可多个，用逗号分隔）', lateReason: '提前量不足的理由',
  devices: { SUBSTATION: '变电站', FEEDER: '线路', TRANSFORMER_AREA: '台区' },
  newWork: '下达作业', kind: '作业类型', site: '地点', account: '户号', spot: '区域内的地点', siteCode: '户号或台区', latitude: '纬度', longitude: '经度', notBefore: '不早于', doneBy: '完成期限', task: '作业内容', outageId: '关联停电', withdraw: '取消作业', ordered: '已下达', ground: '依据', calledOff: '已取消', asked: '等待确认的班组', report: '完工报告', register: '表底数（kWh）', seal: '封印号',
  workKinds: { FAULT_REPAIR: '故障抢修', SUPPLY_STOP: '欠费停电', SUPPLY_RESTORE: '欠费复电', METER_CHECK: '计量异常核查', INSPECTION: '巡检', PLANNED_MAINTENANCE: '计划检修', EMERGENCY_GENERATOR: '应急发电' },
  withdrawals: { NOT_NEEDED: '不再需要', DUPLICATE: '重复', WRONG_SITE: '地点错误', NO_ACCESS: '无法进入', CUSTOMER_OBJECTS: '客户有异议', UNSAFE: '不安全', OTHER_UNIT: '由其他单位办理', CANCELLED: '提出方取消' },
  asksHelp: '请求支援', answerHelp: '答复支援请求', granted: '同意', declined: '不同意', answer: '答复', fromTheField: '现场情况', found: '勘查', phenomenon: '现象', location: '故障点',
  helpKinds: { PEOPLE: '人员', VEHICLE: '车辆', MATERIAL: '物资', EQUIPMENT: '设备', OTHER: '其他' },
  findings: { HIGH_VOLTAGE: '高压故障', LOW_VOLTAGE: '低压故障', POWER_QUALITY: '电能质量', CUSTOMER_INTERNAL: '客户内部', NOT_ELECTRICAL: '非电力', METERING: '计量', HIGH: '高压', LOW: '低压', UNCERTAIN: '不确定', UTILITY: '供电企业产权', CUSTOMER: '客户产权', OTHER: '其他', NONE: '无停电', ONE_CUSTOMER: '单户', BUILDING: '楼栋', TRANSFORMER_AREA: '台区', FEEDER: '线路' },
  figures: '统计', fromDay: '从', toDay: '到', groupBy: '按', show: '查询', group: '分组', openedOrders: '工单', inTime: '及时', served: '户数', repeats: '重复报修', nothing: '该时间段没有数据', stillOpen: (n) => `${n} 处停电尚未恢复，未计入可靠性指标。`,
  barsSay: '分钟：条为中位数，线到 90 百分位', groupsBy: { area: '供电区域', feeder: '线路', crew: '班组' }, stagesTo: { ASSIGN: '派工', ACCEPT: '接单', ARRIVE: '到场', RESTORE: '复电' },
  repeated: { TRANSFORMER_AREA: '台区', FEEDER: '线路', CREW: '班组', USER: '用户' },
  decide: '处置', lock: '锁定', unlock: '解锁', hold: '挂起', resume: '恢复', helper: '增派协助班组', openArea: '向相邻区域开放', neighbour: '派给相邻区域的班组', crewId: '班组编号', until: '截止', held: '挂起', lockedNow: '已锁定',
  tooLate: '晚于承诺', stands: '时限暂停', helps: '协助工单', helpedBy: (n) => `${n} 个班组协助`,
  holds: { WAITING_FOR_CUSTOMER: '等待客户（停表）', APPOINTMENT_AGREED: '已约时间（停表）', FORCE_MAJEURE: '不可抗力（停表）', WAITING_FOR_MATERIAL: '等待物资', WAITING_FOR_OTHER_UNIT: '等待其他单位', NOT_YET_DUE: '时间未到' },
  states: { PENDING: '待派', ASSIGNED: '已派', ACCEPTED: '已接', EN_ROUTE: '途中', ON_SITE: '到场', RESTORED: '已复电', COMPLETED: '完成', RETURNED: '退单', WITHDRAWN: '撤回', ON_HOLD: '挂起' },
  levels: { ON_TIME: '充裕', HALF: '过半', NEAR: '将到', OVER: '超时' },
  urgencies: { URGENT: '紧急', ORDINARY: '一般' },
  limits: { ARRIVE: '到场', RESTORE: '复电' },
  symptoms: { NO_POWER: '没有电', PARTIAL_POWER: '部分停电', VOLTAGE_ABNORMAL: '电压异常', SPARKING: '冒火花', EQUIPMENT_DAMAGED: '设备损坏' },
  bases: { PLANNED: '按整体路线规划', SOONEST_THERE: '最快到达', DISPATCHER: '调度员指定' },
  waits: { CREW_SERVING_THE_AREA: '服务本区域的班组', CREW_WITH_THE_SKILL: '有此技能的班组', CREW_ON_SHIFT: '在班的班组', CREW_WITH_ROOM: '有空的班组', CREW_WITH_TIME: '有时间的班组', CREW_WITH_THE_MATERIAL: '备有物资的班组', NEXT_LOOK: '即将派工' },
  stages: { SUSPECTED: '疑似', CREW_ASSIGNED: '已派班组', CREW_ON_SITE: '抢修中', VERIFYING: '复电核实', PLANNED: '计划', RESTORED: '已恢复' },
  kinds: { FAULT: '故障', PLANNED: '计划', TEMPORARY: '临时', OVER_CAPACITY: '超容量', ORDERLY_USE: '有序用电' },
  steps: { OPENED: '生成', ASSIGNED: '派工', ACCEPTED: '接单', DEPARTED: '出发', ARRIVED: '到场', RESTORED: '复电', COMPLETED: '完成', RETURNED: '退单', WITHDRAWN: '撤回', LOCKED: '锁定', UNLOCKED: '解锁', PUT_ON_HOLD: '挂起', TAKEN_OFF_HOLD: '恢复', AREA_OPENED: '开放区域', HELPER_CALLED: '增派协助', STOOD_DOWN: '确认未作业' },
};

const EN = {
  title: 'dispatch board', skip: 'Skip to the orders', areas: 'Service areas', totals: 'At a glance', orders: 'Orders by time left', filter: 'Show', filterAll: 'all',
  filterOver: 'overdue', filterNobody: 'without a crew', filterUrgent: 'urgent', map: 'Where', crews: 'Crews', outages: 'Outages', logout: 'Log out', other: '中文',
  live: 'live', lost: 'Connection lost, trying again…', connecting: 'Connecting…',
  left: 'Time left', order: 'Order', state: 'State', what: 'Fault', where: 'Transformer area', crew: 'Crew', eta: 'Crew expected', over: '+', none: '—',
  openOrders: 'Open orders', overdue: 'Overdue', nobody: 'Without a crew', onShift: 'Crews on shift', dark: 'Outages', accounts: 'Accounts in the dark',
  cut: (shown, all) => `The ${shown} most pressing of ${all}`, noOrders: 'No open orders', noOutages: 'No outages', noCrews: 'No crews',
  why: 'Why this crew', close: 'Close', history: 'What happened', assign: 'Give it to a crew', reassign: 'Give it to another crew', reason: 'Reason', reasonHelp: 'needed to take it from another crew', send: 'Confirm',
  choose: 'Choose a crew', changedMeanwhile: 'The order has just changed: look again before you decide.', done: 'Given', distance: 'Distance', carried: 'Carried then', candidates: 'Crews to choose from',
  position: 'Stop number', costs: 'Costs (in seconds on the road)', travel: 'Way', waiting: 'Customer waits', lateness: 'Coming late', others: 'Other orders', fairness: 'Fair share',
  runnerUp: 'Next best crew', costsMore: 'costs more by', note: 'The dispatcher’s reason', reports: 'more reports', parts: 'transformer areas', load: (open, most) => `carries ${open}${most ? `/${most}` : ''}`,
  elsewhere: (n) => `${n} more in other areas`, off: 'off shift', idle: 'idle', expected: 'expected back', unknown: 'not known yet', address: 'Address', contact: 'Contact', waitingFor: 'Waits for',
  promisedArrive: 'Crew promised by', promisedRestore: 'Supply promised by', openBy: 'Open', became: (id) => `Order ${id} is overdue`, came: (n) => `${n} new order(s)`, seconds: 's', metres: 'm', met: 'done',
  keyOrder: 'order', keyCrew: 'crew', keyOutage: 'in the dark', partOf: 'part of', failed: 'That did not work', role: 'Your account may not give out orders',
  announced: 'Announced outages', announce: 'Announce an outage', noneAnnounced: 'Nothing is announced', change: 'Change', changed: 'Changed', published: 'Published', callOff: 'Call it off', endNow: 'Supply is back', really: 'press again to confirm', before: 'was', late: 'later than the rules ask', begins: 'Begins', ends: 'Ends', device: 'Kind of device', codes: 'Codes, separated by commas', lateReason: 'Why the notice is short',
  devices: { SUBSTATION: 'substation', FEEDER: 'feeder', TRANSFORMER_AREA: 'transformer area' },
  newWork: 'Order work', kind: 'Kind of work', site: 'Site', account: 'account', spot: 'a spot of the area', siteCode: 'Account or transformer area', latitude: 'Latitude', longitude: 'Longitude', notBefore: 'Not before', doneBy: 'Done by', task: 'What to do', outageId: 'Outage', withdraw: 'Call it off', ordered: 'Ordered', ground: 'Ground', calledOff: 'Called off', asked: 'Crews that have not said', report: 'Report', register: 'Register (kWh)', seal: 'Seal',
  workKinds: { FAULT_REPAIR: 'fault repair', SUPPLY_STOP: 'supply stop', SUPPLY_RESTORE: 'supply restore', METER_CHECK: 'meter check', INSPECTION: 'inspection', PLANNED_MAINTENANCE: 'planned maintenance', EMERGENCY_GENERATOR: 'emergency generator' },
  withdrawals: { NOT_NEEDED: 'not needed', DUPLICATE: 'duplicate', WRONG_SITE: 'wrong site', NO_ACCESS: 'no access', CUSTOMER_OBJECTS: 'the customer objects', UNSAFE: 'unsafe', OTHER_UNIT: 'another unit does it', CANCELLED: 'by who asked for it' },
  asksHelp: 'asks for help', answerHelp: 'Answer the crew’s request', granted: 'granted', declined: 'declined', answer: 'Answer', fromTheField: 'From the field', found: 'Found', phenomenon: 'Phenomenon', location: 'Place of the fault',
  helpKinds: { PEOPLE: 'people', VEHICLE: 'vehicle', MATERIAL: 'material', EQUIPMENT: 'equipment', OTHER: 'other' },
  findings: { HIGH_VOLTAGE: 'high-voltage fault', LOW_VOLTAGE: 'low-voltage fault', POWER_QUALITY: 'power quality', CUSTOMER_INTERNAL: 'customer’s installation', NOT_ELECTRICAL: 'not electrical', METERING: 'metering', HIGH: 'high voltage', LOW: 'low voltage', UNCERTAIN: 'uncertain', UTILITY: 'the utility’s', CUSTOMER: 'the customer’s', OTHER: 'another’s', NONE: 'nobody dark', ONE_CUSTOMER: 'one customer', BUILDING: 'building', TRANSFORMER_AREA: 'transformer area', FEEDER: 'feeder' },
  figures: 'Figures', fromDay: 'From', toDay: 'to', groupBy: 'by', show: 'Show', group: 'Group', openedOrders: 'Orders', inTime: 'in time', served: 'Served', repeats: 'Repeat reports', nothing: 'Nothing in this period', stillOpen: (n) => `${n} outage(s) are not over and count in no index yet.`,
  barsSay: 'Minutes: the bar is the median, the line goes to the 90th percentile', groupsBy: { area: 'service area', feeder: 'feeder', crew: 'crew' }, stagesTo: { ASSIGN: 'assign', ACCEPT: 'accept', ARRIVE: 'arrive', RESTORE: 'restore' },
  repeated: { TRANSFORMER_AREA: 'transformer area', FEEDER: 'feeder', CREW: 'crew', USER: 'account' },
  decide: 'Decide', lock: 'Lock', unlock: 'Unlock', hold: 'Put on hold', resume: 'Let it go on', helper: 'Call a second crew', openArea: 'Open to a neighbouring area', neighbour: 'Give it to a crew of the neighbouring area', crewId: 'Crew’s id', until: 'until', held: 'On hold', lockedNow: 'locked',
  tooLate: 'after the promise', stands: 'clock stands', helps: 'Helps with', helpedBy: (n) => `helped by ${n}`,
  holds: { WAITING_FOR_CUSTOMER: 'waiting for the customer (clock stands)', APPOINTMENT_AGREED: 'appointment agreed (clock stands)', FORCE_MAJEURE: 'force majeure (clock stands)', WAITING_FOR_MATERIAL: 'waiting for material', WAITING_FOR_OTHER_UNIT: 'waiting for another unit', NOT_YET_DUE: 'its time has not come' },
  states: { PENDING: 'waiting', ASSIGNED: 'assigned', ACCEPTED: 'accepted', EN_ROUTE: 'on the way', ON_SITE: 'on site', RESTORED: 'restored', COMPLETED: 'completed', RETURNED: 'returned', WITHDRAWN: 'withdrawn', ON_HOLD: 'on hold' },
  levels: { ON_TIME: 'ample', HALF: 'half used', NEAR: 'nearly over', OVER: 'overdue' },
  urgencies: { URGENT: 'urgent', ORDINARY: 'ordinary' },
  limits: { ARRIVE: 'arrive', RESTORE: 'restore' },
  symptoms: { NO_POWER: 'no power', PARTIAL_POWER: 'partly no power', VOLTAGE_ABNORMAL: 'voltage abnormal', SPARKING: 'sparking', EQUIPMENT_DAMAGED: 'equipment damaged' },
  bases: { PLANNED: 'best plan of all tours', SOONEST_THERE: 'there soonest', DISPATCHER: 'a dispatcher’s choice' },
  waits: { CREW_SERVING_THE_AREA: 'a crew of this area', CREW_WITH_THE_SKILL: 'a crew with the skill', CREW_ON_SHIFT: 'a crew on shift', CREW_WITH_ROOM: 'a crew with room', CREW_WITH_TIME: 'a crew with time', CREW_WITH_THE_MATERIAL: 'a crew with the material', NEXT_LOOK: 'being given out' },
  stages: { SUSPECTED: 'suspected', CREW_ASSIGNED: 'crew assigned', CREW_ON_SITE: 'crew on site', VERIFYING: 'being verified', PLANNED: 'planned', RESTORED: 'restored' },
  kinds: { FAULT: 'fault', PLANNED: 'planned', TEMPORARY: 'temporary', OVER_CAPACITY: 'over capacity', ORDERLY_USE: 'orderly use' },
  steps: { OPENED: 'opened', ASSIGNED: 'assigned', ACCEPTED: 'accepted', DEPARTED: 'set out', ARRIVED: 'arrived', RESTORED: 'supply back', COMPLETED: 'completed', RETURNED: 'returned', WITHDRAWN: 'withdrawn', LOCKED: 'locked', UNLOCKED: 'unlocked', PUT_ON_HOLD: 'put on hold', TAKEN_OFF_HOLD: 'went on', AREA_OPENED: 'area opened', HELPER_CALLED: 'second crew called', STOOD_DOWN: 'was not done' },
};

speak(ZH, EN);

export { clock, language, moment, otherLanguage, t, word, writeTexts } from '/page/texts.js';

const two = (n) => String(n).padStart(2, '0');

/** 1:05:09 or 12:30; over what was promised with the sign of the language. */
export function duration(seconds) {
  const all = Math.abs(seconds);
  const hours = Math.trunc(all / 3600);
  const text = hours ? `${hours}:${two(Math.trunc(all / 60) % 60)}:${two(all % 60)}` : `${Math.trunc(all / 60)}:${two(all % 60)}`;
  return seconds < 0 ? t('over') + text : text;
}
