import { describe, expect, it } from 'vitest';
import { allowedActions, jumpTargets } from '../../../../shared/domain/procedure/actions.ts';
import { complete, reopen, start, tick } from '../../../../shared/domain/procedure/engine.ts';
import { ProcedureError, type ProcedureProblem } from '../../../../shared/domain/procedure/errors.ts';
import { missingRequirements, requestDataText } from '../../../../shared/domain/procedure/requirements.ts';
import { result } from '../../../../shared/domain/procedure/result.ts';
import { currentStep } from '../../../../shared/domain/procedure/run.ts';
import { undo } from '../../../../shared/domain/procedure/undo.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import { morning, sop, walk } from './cases.ts';

const error = sop('application-error');
const support = sop('lpse-support');
const minute = 60_000;

function problemOf(act: () => unknown): ProcedureProblem {
  try {
    act();
  } catch (caught) {
    if (caught instanceof ProcedureError) return caught.problem;
    throw caught;
  }
  throw new Error('nothing was refused');
}

describe('memulai dan menyelesaikan langkah', () => {
  it('mulai di langkah 1 pada saat diterima; langkah berikut mulai pada saat yang sama', () => {
    const run = start(support, morning);
    expect(currentStep(run)).toMatchObject({ id: 1, stepId: '1', round: 1, startedAt: morning, endedAt: null });
    const { run: next } = complete(support, run, {
      stepId: '1',
      outcome: 'done',
      at: morning + minute,
      performer: 'p-1',
    });
    expect(next.steps[0]).toMatchObject({ endedAt: morning + minute, outcome: 'done', wentTo: '2', performer: 'p-1' });
    expect(currentStep(next)).toMatchObject({ id: 2, stepId: '2', startedAt: morning + minute });
    expect(run.steps).toHaveLength(1);
  });

  it('menolak langkah yang tidak berjalan, waktu mundur, SOP lain, dan prosedur yang sudah selesai', () => {
    const run = start(support, morning);
    expect(problemOf(() => complete(support, run, { stepId: '2', outcome: 'done', at: morning }))).toEqual({
      code: 'NotCurrentStep',
      asked: '2',
      current: '1',
    });
    expect(problemOf(() => complete(support, run, { stepId: '1', outcome: 'done', at: morning - 1 })).code).toBe(
      'TimeGoesBack',
    );
    expect(problemOf(() => complete(error, run, { stepId: '1', outcome: 'done', at: morning })).code).toBe(
      'WrongProcedure',
    );
    const ended = walk(support, ['done', 'done', 'no', 'done', 'yes', 'done', 'yes']).run;
    expect(problemOf(() => complete(support, ended, { stepId: '10', outcome: 'yes', at: morning })).code).toBe(
      'RunEnded',
    );
    expect(allowedActions(support, ended)).toEqual([]);
  });

  it('keputusan perlu jawaban yang ada', () => {
    const { run, at } = walk(support, ['done', 'done']);
    expect(problemOf(() => complete(support, run, { stepId: '3', outcome: 'done', at }))).toMatchObject({
      code: 'UnknownBranch',
      possible: ['Ya', 'Tidak'],
    });
    const first = start(support, morning);
    expect(problemOf(() => complete(support, first, { stepId: '1', outcome: 'yes', at })).code).toBe('UnknownBranch');
  });
});

describe('penolakan', () => {
  it('sampai di layar: tiket sudah berubah, atau yang kurang di tempatnya', () => {
    const { run, at } = walk(support, ['done']);
    const refusal = (act: () => unknown) => {
      try {
        act();
      } catch (caught) {
        if (caught instanceof Refusal) return { code: caught.code, detail: caught.detail, id: caught.said.id };
        throw caught;
      }
      throw new Error('nothing was refused');
    };
    expect(refusal(() => complete(support, run, { stepId: '1', outcome: 'done', at })).code).toBe('CONFLICT');
    const missing = refusal(() => complete(support, run, { stepId: '2', outcome: 'done', at }));
    expect(missing).toMatchObject({ code: 'REFUSED', detail: { missing: [{ key: 'priorityList' }] } });
    expect(missing.id).toContain('atau catat sebagai penyimpangan dengan alasan');
    const reasonless = refusal(() => complete(support, run, { stepId: '2', outcome: 'skipped', at, reason: '' }));
    expect(reasonless.detail.fields?.[0]?.path).toBe('reason');
  });
});

describe('persyaratan', () => {
  it('langkah tidak selesai sebelum persyaratan wajib dicentang; yang kurang disebut satu per satu', () => {
    const { run, at } = walk(support, ['done']);
    const problem = problemOf(() => complete(support, run, { stepId: '2', outcome: 'done', at }));
    expect(problem).toMatchObject({ code: 'RequirementsMissing', missing: [{ key: 'priorityList' }] });
    expect(
      complete(support, run, { stepId: '2', outcome: 'done', at, ticked: ['priorityList'] }).run.steps,
    ).toHaveLength(3);
  });

  it('data Batang: "Lengkap" butuh semua data, "Tidak lengkap" justru tidak', () => {
    let run = complete(error, start(error, morning), {
      stepId: '1',
      outcome: 'done',
      at: morning,
      ticked: ['committeeName', 'userId'],
    }).run;
    run = complete(error, run, { stepId: '1.2', outcome: 'done', at: morning, ticked: ['phoneNumber'] }).run;
    expect(missingRequirements(error, run).map((item) => item.key)).toEqual(['tenderCode', 'tenderName', 'screenshot']);
    expect(requestDataText(error, run).slice(0, 3)).toEqual(['Kode Lelang', 'Nama lelang', 'Print screen error']);
    expect(problemOf(() => complete(error, run, { stepId: '1.3', outcome: 'yes', at: morning })).code).toBe(
      'RequirementsMissing',
    );
    expect(currentStep(complete(error, run, { stepId: '1.3', outcome: 'no', at: morning }).run)?.stepId).toBe('1.4');
    const [yes, no] = allowedActions(error, run);
    expect(yes).toMatchObject({ outcome: 'yes', label: 'Lengkap', to: '2', needsReason: false });
    expect(yes?.missing).toHaveLength(3);
    expect(no).toMatchObject({ outcome: 'no', to: '1.4', missing: [], effects: ['requestData'] });
  });

  it('centang satu per satu; kekurangan yang dijelaskan tidak menghalangi', () => {
    let { run } = walk(sop('escalation'), ['done']);
    const escalation = sop('escalation');
    for (const key of ['reporterIdentity', 'lpseIdentity', 'applicationVersion'])
      run = tick(escalation, run, { stepId: '2', key, ticked: true });
    run = tick(escalation, run, { stepId: '2', key: 'lpseIdentity', ticked: false });
    expect(missingRequirements(escalation, run).map((item) => item.key)).toEqual([
      'lpseIdentity',
      'stepsTried',
      'screenshot',
    ]);
    expect(problemOf(() => tick(escalation, run, { stepId: '2', key: 'rootPassword', ticked: true })).code).toBe(
      'UnknownRequirement',
    );
    const at = morning + 10 * minute;
    expect(
      problemOf(() =>
        complete(escalation, run, { stepId: '2', outcome: 'done', at, ticked: ['lpseIdentity', 'stepsTried'] }),
      ).code,
    ).toBe('RequirementsMissing');
    const done = complete(escalation, run, {
      stepId: '2',
      outcome: 'done',
      at,
      ticked: ['lpseIdentity', 'stepsTried'],
      excused: ['screenshot'],
    });
    expect(done.run.steps[1]?.tickedRequirements.toSorted()).toEqual([
      'applicationVersion',
      'lpseIdentity',
      'reporterIdentity',
      'stepsTried',
    ]);
  });
});

describe('melewati dan menyimpang', () => {
  it('perlu alasan; keputusan yang dilewati perlu cabang', () => {
    const { run, at } = walk(support, ['done', 'done']);
    expect(
      problemOf(() => complete(support, run, { stepId: '3', outcome: 'skipped', at, reason: '  ', branch: 'no' })).code,
    ).toBe('ReasonRequired');
    expect(problemOf(() => complete(support, run, { stepId: '3', outcome: 'skipped', at, reason: 'jelas' })).code).toBe(
      'UnknownBranch',
    );
    const skipped = complete(support, run, { stepId: '3', outcome: 'skipped', at, reason: ' jelas ', branch: 'no' });
    expect(skipped.run.steps[2]).toMatchObject({ outcome: 'skipped', branch: 'no', reason: 'jelas', wentTo: '7' });
  });

  it('langkah yang dilewati tidak berakibat apa pun dan tidak membuka SOP lain', () => {
    const { run, at } = walk(support, ['done', 'done', 'no', 'done', 'no', 'done', 'done', 'no']);
    expect(complete(support, run, { stepId: '18', outcome: 'skipped', at, reason: 'selesai sendiri' })).toMatchObject({
      effects: [],
      opens: null,
    });
    expect(
      complete(support, run, { stepId: '18', outcome: 'deviated', at, reason: 'batal', jumpTo: 'end' }),
    ).toMatchObject({ effects: [], opens: null });
    expect(complete(support, run, { stepId: '18', outcome: 'deviated', at, reason: 'lewat telepon' }).opens).toBe(
      'escalation',
    );
  });

  it('penyimpangan boleh tanpa persyaratan dan boleh melompat, tetapi tidak ke langkah yang tidak ada', () => {
    const { run, at } = walk(support, ['done']);
    expect(
      currentStep(complete(support, run, { stepId: '2', outcome: 'deviated', at, reason: 'tabel belum ada' }).run)
        ?.stepId,
    ).toBe('3');
    expect(
      currentStep(complete(support, run, { stepId: '2', outcome: 'deviated', at, reason: 'gawat', jumpTo: '18' }).run)
        ?.stepId,
    ).toBe('18');
    expect(
      problemOf(() => complete(support, run, { stepId: '2', outcome: 'deviated', at, reason: 'x', jumpTo: '19' })).code,
    ).toBe('UnknownStep');
    expect(jumpTargets(support, run)).toHaveLength(18);
    expect(jumpTargets(support, run)).not.toContain('2');
  });

  it('lompatan ke permintaan data (002 langkah 11) kembali ke langkah pertama yang boleh memanggil', () => {
    const doc = sop('service-lpse-support');
    const { run, at } = walk(doc, ['done', 'done']);
    const jumped = complete(doc, run, {
      stepId: '3',
      outcome: 'deviated',
      at,
      reason: 'data kurang',
      jumpTo: '11',
    }).run;
    expect(currentStep(complete(doc, jumped, { stepId: '11', outcome: 'done', at }).run)?.stepId).toBe('2');
  });
});

describe('permintaan data yang dapat dipanggil (002 langkah 11)', () => {
  it('belum menyelesaikan langkah yang meminta: akibat langkah itu belum terjadi', () => {
    const doc = sop('service-lpse-support');
    const asked = walk(doc, ['done', 'done', 'no', 'done', 'no', 'done', 'done', 'no', 'done', 'no']);
    expect(currentStep(asked.run)?.stepId).toBe('11');
    expect(asked.effects.at(-1)).toBe('requestData');
    expect(asked.effects).not.toContain('resolve');
    expect(walk(doc, ['done', 'done'], asked).effects.slice(-2)).toEqual(['resolve', 'notifyResolved']);
  });
});

describe('mengurungkan', () => {
  it('langkah yang baru selesai berjalan lagi dengan centangnya, seperti sebelum diselesaikan', () => {
    const before = walk(support, ['done']).run;
    const ticked = tick(support, before, { stepId: '2', key: 'priorityList', ticked: true });
    const { run } = complete(support, ticked, { stepId: '2', outcome: 'done', at: morning + minute, performer: 'p-1' });
    expect(undo(support, run)).toEqual(ticked);
  });

  it('juga langkah terakhir dan pembukaan kembali', () => {
    const before = walk(support, ['done', 'done', 'no', 'done', 'yes', 'done']);
    const closed = walk(support, ['yes'], before).run;
    expect(currentStep(undo(support, closed))?.stepId).toBe('10');
    const reopened = reopen(support, closed, { at: before.at + minute, reason: 'muncul lagi' });
    expect(undo(support, reopened)).toEqual(closed);
  });

  it('tidak bila belum ada yang selesai, atau langkah berikutnya sudah dicentang', () => {
    expect(problemOf(() => undo(support, start(support, morning))).code).toBe('NothingToUndo');
    const { run } = walk(support, ['done']);
    const begun = tick(support, run, { stepId: '2', key: 'priorityList', ticked: true });
    expect(problemOf(() => undo(support, begun)).code).toBe('NothingToUndo');
  });
});

describe('membuka kembali', () => {
  it('perlu alasan, tidak selagi berjalan, tidak bila belum ada yang menutup', () => {
    const running = start(support, morning);
    expect(problemOf(() => reopen(support, running, { at: morning, reason: 'x' })).code).toBe('RunNotEnded');
    const stopped = complete(support, running, {
      stepId: '1',
      outcome: 'deviated',
      at: morning,
      reason: 'batal',
      jumpTo: 'end',
    }).run;
    expect(problemOf(() => reopen(support, stopped, { at: morning, reason: 'x' })).code).toBe('NobodyClosed');
    const told = walk(support, ['done', 'done', 'no', 'done', 'yes']);
    const untold = complete(support, told.run, { stepId: '9', outcome: 'skipped', at: told.at, reason: 'lupa' }).run;
    const over = complete(support, untold, { stepId: '10', outcome: 'yes', at: told.at }).run;
    expect(currentStep(reopen(support, over, { at: told.at, reason: 'x' }))?.stepId).toBe('7');
    const closed = walk(support, ['done', 'done', 'no', 'done', 'yes', 'done', 'yes']);
    expect(problemOf(() => reopen(support, closed.run, { at: closed.at, reason: ' ' })).code).toBe('ReasonRequired');
    expect(problemOf(() => reopen(support, closed.run, { at: closed.at - 1, reason: 'x' })).code).toBe('TimeGoesBack');
    expect(currentStep(reopen(support, closed.run, { at: closed.at, reason: 'muncul lagi' }))).toMatchObject({
      stepId: '7',
      round: 2,
    });
  });
});

describe('hasil langkah', () => {
  const { run } = walk(support, ['done', 'done']);
  const [first, second, third] = run.steps;
  if (!first || !second || !third) throw new Error('the walk is too short');

  it('tepat waktu sampai dengan batasnya, lewat satu milidetik terlambat', () => {
    const ended = second.endedAt ?? 0;
    expect(result(second, support, { due: ended })).toBe('onTime');
    expect(result(second, support, { due: ended - 1 })).toBe('late');
  });

  it('tanpa waktu baku, N/A dan "minimal" tidak diukur, walaupun ada tenggat', () => {
    expect(result({ ...first, stepId: '3' }, support, { due: 0 })).toBe('notMeasured');
    expect(result(first, error, { due: 0 })).toBe('notMeasured');
    expect(result({ ...first, stepId: '6' }, sop('service-walk-in'), { due: 0 })).toBe('notMeasured');
    expect(result(first, support, { due: null })).toBe('notMeasured');
  });

  it('berjalan, dilewati, menyimpang', () => {
    expect(result(third, support, { due: 0 })).toBe('running');
    expect(result({ ...first, outcome: 'skipped' }, support, { due: 0 })).toBe('skipped');
    expect(result({ ...first, outcome: 'deviated' }, support, { due: 0 })).toBe('deviating');
  });
});
