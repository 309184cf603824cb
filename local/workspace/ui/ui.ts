/**
 * The Ui of the spreadsheet: menus, alerts, prompts, sidebar and dialogs.
 */
import { type Page, pageOf } from '../html/output';
import { enumeration } from '../kernel/enumeration';
import { wrongSignature } from '../kernel/errors';
import { expose, type Kernel, type Kinds } from '../kernel/kernel';
import { createMenu } from './menu';
import { type Answer, type ButtonName, dialogOf, type MenuTree, type Question, type Screen, sidebarOf } from './screen';

type Ui = Pick<
  GoogleAppsScript.Base.Ui,
  | 'Button'
  | 'ButtonSet'
  | 'alert'
  | 'createAddonMenu'
  | 'createMenu'
  | 'prompt'
  | 'showModalDialog'
  | 'showModelessDialog'
  | 'showSidebar'
>;
type PromptResponse = GoogleAppsScript.Base.PromptResponse;
type ButtonSetValue = GoogleAppsScript.Base.ButtonSet;

const UI: Kinds<Ui> = {
  Button: 'constant',
  ButtonSet: 'constant',
  alert: 'read',
  createAddonMenu: 'builder',
  createMenu: 'builder',
  prompt: 'read',
  showModalDialog: 'read',
  showModelessDialog: 'read',
  showSidebar: 'read',
};

const RESPONSE: Kinds<PromptResponse> = { getResponseText: 'builder', getSelectedButton: 'builder' };

const Button = enumeration<typeof GoogleAppsScript.Base.Button>(['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
const ButtonSet = enumeration<typeof GoogleAppsScript.Base.ButtonSet>(['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

export interface UiOptions {
  readonly screen: Screen;
  /** The add-on's name: the menu's caption under Extensions. */
  readonly addOnName: string;
  /** What the person answers; undefined when they close the window. */
  readonly answer: (question: Question) => Answer | undefined;
  /** Receives a menu that a script adds; it shows when the execution ends well. */
  readonly addMenu: (menu: MenuTree) => void;
  /** True while the running execution holds a lock: a question would keep it from everybody. */
  readonly holdsLock: () => boolean;
}

/** The object behind `SpreadsheetApp.getUi()`. */
export function createUi(kernel: Kernel, options: UiOptions): GoogleAppsScript.Base.Ui {
  const { screen } = options;

  function ask(kind: Question['kind'], args: readonly unknown[]): Answer {
    const question = questionOf(kind, args);
    if (options.holdsLock()) kernel.ledger.warn(`Ui.${kind} waits for a person while a lock is held`);
    const answer = options.answer(question) ?? { button: 'CLOSE' };
    if (answer.button !== 'CLOSE' && !question.buttons.includes(answer.button)) {
      throw new Error(`the answer ${answer.button} is not one of ${question.buttons.join(', ')}`);
    }
    screen.questions = [...screen.questions, { ...question, answer }];
    return answer;
  }

  function showDialog(page: unknown, title: string, modal: boolean): void {
    const method = modal ? 'showModalDialog' : 'showModelessDialog';
    if (typeof title !== 'string') throw wrongSignature(`Ui.${method}`, [page, title]);
    screen.dialog = { ...dialogOf(pageFor(method, page), title), modal };
  }

  // showDialog, deprecated for years, is not offered.
  return expose<Ui>(kernel, 'Ui', UI, {
    Button,
    ButtonSet,
    alert: (...args: unknown[]) => Button[ask('alert', args).button],
    createAddonMenu: () => createMenu(kernel, options.addOnName, options.addMenu),
    createMenu: (caption) => createMenu(kernel, caption, options.addMenu),
    prompt: (...args: unknown[]) => {
      const answer = ask('prompt', args);
      return expose<PromptResponse>(kernel, 'PromptResponse', RESPONSE, {
        getResponseText: () => answer.text ?? '',
        getSelectedButton: () => Button[answer.button],
      });
    },
    showModalDialog: (page, title) => showDialog(page, title, true),
    showModelessDialog: (page, title) => showDialog(page, title, false),
    showSidebar: (page) => {
      screen.sidebar = sidebarOf(pageFor('showSidebar', page), options.addOnName);
    },
  }) as GoogleAppsScript.Base.Ui;
}

function pageFor(method: string, value: unknown): Page {
  const page = pageOf(value);
  if (page === undefined) throw wrongSignature(`Ui.${method}`, [value]);
  return page;
}

/** Reads `(prompt)`, `(prompt, buttons)` and `(title, prompt, buttons)`. */
function questionOf(kind: Question['kind'], args: readonly unknown[]): Question {
  const [first, second, third] = args;
  if (args.length === 1 && typeof first === 'string') return { kind, title: '', text: first, buttons: ['OK'] };
  if (args.length === 2 && typeof first === 'string') {
    return { kind, title: '', text: first, buttons: buttonsOf(kind, second, args) };
  }
  if (args.length === 3 && typeof first === 'string' && typeof second === 'string') {
    return { kind, title: first, text: second, buttons: buttonsOf(kind, third, args) };
  }
  throw wrongSignature(`Ui.${kind}`, args);
}

function buttonsOf(kind: Question['kind'], set: unknown, args: readonly unknown[]): ButtonName[] {
  const known = Object.values(ButtonSet) as ButtonSetValue[];
  if (!known.includes(set as ButtonSetValue)) throw wrongSignature(`Ui.${kind}`, args);
  return String(set).split('_') as ButtonName[];
}
