/** Styles of a range: one cell's look changes without its neighbour's, though cells that look alike share a style. */
import { describe, expect, it } from 'vitest';
import { view } from '../../../../local/workspace/sheets';
import { workbook } from './workbook';

describe('styles', () => {
  it('change cell by cell, and null gives a property back', () => {
    const { sheet } = workbook();
    const block = sheet.getRange('A1:B2');
    block.setBackgrounds([
      ['#ff0000', null],
      ['#ff0000', '#00ff00'],
    ]);
    block.setFontWeight('bold');
    sheet.getRange('A1').setBackground('#0000ff');
    sheet.getRange('B2').setFontWeights([['normal']]);
    expect(block.getBackgrounds()).toEqual([
      ['#0000ff', '#ffffff'],
      ['#ff0000', '#00ff00'],
    ]);
    expect(block.getFontWeights()).toEqual([
      ['bold', 'bold'],
      ['bold', 'normal'],
    ]);
    block.setBackground(null);
    expect(block.getBackgrounds().flat()).toEqual(Array(4).fill('#ffffff'));
  });

  it('draw a frame around a range and lines inside it, and leave other sides as they are', () => {
    const { app, model, sheet } = workbook();
    const medium = app.BorderStyle.SOLID_MEDIUM;
    sheet.getRange('A1:C3').setBorder(true, true, true, true, false, null, '#123456', medium);
    sheet.getRange('B2').setBorder(null, null, null, null, null, null);
    sheet.getRange('A1:A3').setBorder(null, null, null, null, null, true);
    const cells = view(model).sheets[0]?.cells ?? [];
    const sides = Object.fromEntries(
      cells.map(({ row, column, borders }) => [`${row}:${column}`, Object.keys(borders ?? {}).join(' ')]),
    );
    expect(sides).toEqual({
      '1:1': 'top left bottom',
      '1:2': 'top',
      '1:3': 'top right',
      '2:1': 'top left bottom',
      '2:3': 'right',
      '3:1': 'top left bottom',
      '3:2': 'bottom',
      '3:3': 'bottom right',
    });
    expect(cells[0]?.borders?.left).toEqual({ style: 'SOLID_MEDIUM', colour: '#123456' });
    expect(cells[0]?.borders?.bottom).toEqual({ style: 'SOLID', colour: '#000000' });
  });
});
