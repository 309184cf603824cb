import { describe, expect, it } from 'vitest';
import { createHtmlService } from '../../../../local/workspace/html/service';
import { menuFunction } from '../../../../local/workspace/ui/menu';
import { type Answer, emptyScreen, type MenuTree, type Question } from '../../../../local/workspace/ui/screen';
import { createUi } from '../../../../local/workspace/ui/ui';
import { runningGate } from '../kernel/runningGate';

function world(answer: (question: Question) => Answer | undefined = () => undefined, holdsLock = false) {
  const { gate } = runningGate();
  const screen = emptyScreen();
  const menus: MenuTree[] = [];
  const ui = createUi(gate, {
    screen,
    addOnName: 'Common Ground',
    answer,
    addMenu: (menu) => menus.push(menu),
    holdsLock: () => holdsLock,
  });
  return { gate, screen, menus, ui, html: createHtmlService(gate, {}) };
}

describe('menus', () => {
  it('builds the tree and finds what an item calls', () => {
    const { ui, menus } = world();
    ui.createAddonMenu()
      .addItem('Open sidebar', 'openSidebar')
      .addSeparator()
      .addSubMenu(ui.createMenu('More').addItem('Help', 'openHelp'))
      .addToUi();
    expect(menus).toEqual([
      {
        caption: 'Common Ground',
        items: [
          { kind: 'item', caption: 'Open sidebar', functionName: 'openSidebar' },
          { kind: 'separator' },
          {
            kind: 'menu',
            menu: { caption: 'More', items: [{ kind: 'item', caption: 'Help', functionName: 'openHelp' }] },
          },
        ],
      },
    ]);
    expect(menuFunction(menus, ['Common Ground', 'More', 'Help'])).toBe('openHelp');
    expect(() => menuFunction(menus, ['Common Ground', 'Help'])).toThrow('Open sidebar, ---, More');
  });
});

describe('questions', () => {
  it('an alert returns the button', () => {
    const asked: Question[] = [];
    const { ui, screen } = world((question) => {
      asked.push(question);
      return { button: 'YES' };
    });
    expect(ui.alert('Sure?', 'This writes 30 rows.', ui.ButtonSet.YES_NO)).toBe(ui.Button.YES);
    expect(asked).toEqual([{ kind: 'alert', title: 'Sure?', text: 'This writes 30 rows.', buttons: ['YES', 'NO'] }]);
    expect(screen.questions).toMatchObject([{ answer: { button: 'YES' } }]);
  });

  it('a prompt returns the button and the text', () => {
    const { ui } = world(() => ({ button: 'OK', text: 'Grade 6' }));
    const response = ui.prompt('Team?', ui.ButtonSet.OK_CANCEL);
    expect([response.getSelectedButton(), response.getResponseText()]).toEqual([ui.Button.OK, 'Grade 6']);
  });

  it('nobody answers: the window is closed', () => {
    const { ui } = world();
    expect(ui.alert('Hello')).toBe(ui.Button.CLOSE);
  });

  it('an answer that is not offered is a mistake of the test', () => {
    expect(() => world(() => ({ button: 'NO' })).ui.alert('Hello')).toThrow('the answer NO is not one of OK');
  });

  it('refuses wrong parameters', () => {
    const { ui } = world();
    expect(() => ui.alert(5 as never)).toThrow(
      "The parameters (Number) don't match the method signature for Ui.alert.",
    );
    expect(() => ui.alert('a', 'b' as never)).toThrow("don't match the method signature for Ui.alert.");
  });

  it('a question while a lock is held leaves a warning', () => {
    const { ui, gate } = world(undefined, true);
    ui.alert('Hello');
    expect(gate.ledger.totals().warnings).toEqual(['Ui.alert waits for a person while a lock is held']);
  });
});

describe('sidebar and dialogs', () => {
  // PLATFORM, HtmlService: "A sidebar is 300 px wide"
  it('a sidebar is 300 px wide whatever the page asks for', () => {
    const { ui, html, screen } = world();
    ui.showSidebar(html.createHtmlOutput('<p>Hi<!-- x --></p>').setTitle('Home').setWidth(800));
    expect(screen.sidebar).toMatchObject({ title: 'Home', width: 300, content: '<p>Hi</p>' });
    ui.showSidebar(html.createHtmlOutput('<p>'));
    expect(screen.sidebar?.title).toBe('Common Ground');
  });

  it('a dialog has the size that the page asks for, and its meta tags', () => {
    const { ui, html, screen } = world();
    const page = html.createHtmlOutput('<html><head><title>x</title></head></html>').setWidth(900).setHeight(500);
    ui.showModalDialog(page.addMetaTag('viewport', 'width=device-width'), 'Results');
    expect(screen.dialog).toMatchObject({ title: 'Results', width: 900, height: 500, modal: true });
    expect(screen.dialog?.content).toMatch('<head><meta name="viewport" content="width=device-width"><title>');
    ui.showModelessDialog(html.createHtmlOutput('y'), 'Other');
    expect(screen.dialog).toMatchObject({ title: 'Other', modal: false });
  });

  it('refuses what is no page', () => {
    expect(() => world().ui.showSidebar('<p>' as never)).toThrow("don't match the method signature for Ui.showSidebar");
  });
});
