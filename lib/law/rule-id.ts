/**
 * Every rule the product knows, by the id that findings store and the pages show. Ids are retired, never deleted
 * or reused.
 */
export const ruleIds = [
  // eligibility and exceptional promotion
  'ELG-01', 'ELG-02', 'ELG-03', 'ELG-04', 'ELG-05', 'ELG-06', 'ELG-07', 'ELG-08', 'ELG-09', 'ELG-10', 'ELG-11',
  'EXC-01', 'EXC-02', 'EXC-03', 'EXC-04', 'EXC-05', 'EXC-06', 'EXC-07',
  // bars and the periods of sanctions and measures
  'DSQ-01', 'DSQ-02', 'DSQ-03', 'DSQ-04', 'DSQ-05', 'DSQ-06', 'DSQ-07',
  'SAN-01', 'SAN-02', 'SAN-03', 'SAN-04', 'SAN-05', 'SAN-06', 'SAN-07', 'SAN-08', 'SAN-09', 'SAN-10', 'SAN-11',
  // motion and recommendation
  'MOT-01', 'MOT-02', 'MOT-03', 'MOT-04', 'MOT-05', 'MOT-06', 'MOT-07', 'MOT-08', 'MOT-09',
  'REC-01', 'REC-02', 'REC-03', 'REC-04', 'REC-05', 'REC-06', 'REC-07', 'REC-08', 'REC-09', 'REC-10', 'REC-11',
  'REC-12', 'REC-13', 'REC-14',
  // inspection
  'INS-01', 'INS-02', 'INS-03', 'INS-04', 'INS-05', 'INS-06', 'INS-07', 'INS-08', 'INS-09', 'INS-10', 'INS-11',
  'INS-12', 'INS-13', 'INS-14',
  'CHK-1', 'CHK-2', 'CHK-3', 'CHK-4', 'CHK-5', 'CHK-6',
  // deliberation, pre-reports, decision
  'DEL-01', 'DEL-02', 'DEL-03', 'DEL-04', 'DEL-05', 'DEL-06', 'DEL-07',
  'RPT-01', 'RPT-02', 'RPT-03', 'RPT-04',
  'DEC-01', 'DEC-02', 'DEC-03', 'DEC-04', 'DEC-05', 'DEC-06', 'DEC-07', 'DEC-08', 'DEC-09', 'DEC-10', 'DEC-11',
  'DEC-12',
  // notice, appointment, probation
  'PUB-01', 'PUB-02', 'PUB-03', 'PUB-04', 'PUB-05',
  'PRB-01', 'PRB-02', 'PRB-03', 'PRB-04', 'PRB-05', 'PRB-06', 'PRB-07',
  'APT-01', 'APT-02', 'APT-03', 'APT-04',
  // avoidance and removal
  'AVD-01', 'AVD-02', 'AVD-03', 'AVD-04', 'AVD-05',
  'RMV-01', 'RMV-02',
  // assessment, ballots and scores, reserve pool, opinion veto
  'EVA-01', 'EVA-02', 'EVA-03', 'EVA-04', 'EVA-05', 'EVA-06', 'EVA-07', 'EVA-08', 'EVA-09', 'EVA-10', 'EVA-11',
  'EVA-12', 'EVA-13', 'EVA-14', 'EVA-15', 'EVA-16', 'EVA-17', 'EVA-18', 'EVA-19', 'EVA-20', 'EVA-21',
  'BAL-01', 'BAL-02', 'BAL-03', 'BAL-04', 'BAL-05', 'BAL-06', 'BAL-07', 'BAL-08', 'BAL-09', 'BAL-10', 'BAL-11',
  'BAL-12', 'BAL-13', 'BAL-14', 'BAL-15',
  'RSV-01', 'RSV-02', 'RSV-03', 'RSV-04', 'RSV-05', 'RSV-06', 'RSV-07', 'RSV-08', 'RSV-09',
  'SED-02',
] as const;

export type RuleId = (typeof ruleIds)[number];
