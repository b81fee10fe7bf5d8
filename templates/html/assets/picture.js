/* A picture to publish: a chart, a table, a page or a statement with where it is from, drawn in the colours and the face of the page. */
(function () {
  'use strict';
  const say = window.reportSay;
  const margin = 48;
  const look = getComputedStyle;

  window.reportPicture = ({ words, note, part, drawing, table, foot }, width, height, scale) => {
    const canvas = document.createElement('canvas');
    const pen = canvas.getContext('2d');
    const around = look(drawing && drawing.closest('.hero') || document.body);
    const [face, ink, room] = [look(document.body).fontFamily, around.color, width - 2 * margin];
    const font = (size, weight) => { pen.font = [weight, size + 'px', face].join(' '); };
    /* Chinese breaks behind every sign, but before no closing one. */
    const lines = (text, most) => {
      const made = [''];
      for (const piece of text.match(/[\u2e80-\uffef][\u3001\u3002\u201d\uff01-\uff1f]*|[^\s\u2e80-\uffef]+\s*/g) || []) {
        if (made[0] && pen.measureText(made[0] + piece.trim()).width > most) made.unshift('');
        made[0] += piece;
      }
      return made.reverse().map(line => line.trim());
    };
    const write = (text, size, weight, top) => {
      font(size, weight);
      for (const line of lines(text, room)) { pen.fillText(line, margin, top + size); top += 1.3 * size; }
      return top;
    };

    const draw = (top, bottom) => {
      const [, , wide, high] = drawing.getAttribute('viewBox').split(' ').map(Number);
      const large = Math.min(room / wide, (bottom - top) / high);
      pen.translate((width - wide * large) / 2, top + (bottom - top - high * large) / 2);
      pen.scale(large, large);
      for (const one of drawing.querySelectorAll('path,rect,circle,line,text')) {
        const at = name => parseFloat(one.getAttribute(name)) || 0;
        const { fill, fillRule, stroke, fontWeight } = look(one);
        const shape = new Path2D(one.getAttribute('d') || '');
        pen.globalAlpha = (at('opacity') || 1) * (at('fill-opacity') || 1);
        pen.fillStyle = fill;
        if (one.matches('text')) {
          const [turn, x, y] = (one.getAttribute('transform') || '').match(/-?[\d.]+/g) || [0, 0, 0];
          pen.save();
          pen.translate(x, y);
          pen.rotate(turn * Math.PI / 180);
          pen.textAlign = { middle: 'center', end: 'right' }[one.getAttribute('text-anchor')] || 'left';
          pen.letterSpacing = at('letter-spacing') + 'px';
          font(at('font-size'), fontWeight);
          pen.fillText(one.textContent, at('x') - x, at('y') - y);
          pen.restore();
          continue;
        }
        if (one.matches('rect')) shape.roundRect(at('x'), at('y'), at('width'), at('height'), at('rx'));
        if (one.matches('circle')) shape.arc(at('cx'), at('cy'), at('r'), 0, 7);
        if (one.matches('line')) { shape.moveTo(at('x1'), at('y1')); shape.lineTo(at('x2'), at('y2')); } else if (fill !== 'none') pen.fill(shape, fillRule);
        if (stroke === 'none') continue;
        pen.strokeStyle = stroke;
        pen.lineWidth = at('stroke-width') || 1;
        pen.setLineDash((one.getAttribute('stroke-dasharray') || '').split(' ').filter(Boolean));
        pen.stroke(shape);
      }
    };

    /* As many rows as there is room for, in the order in which they stand. */
    const list = (top, bottom) => {
      const all = [...table.tBodies[0].rows].filter(row => !row.hidden);
      const heads = [...table.tHead.rows[table.tHead.rows.length - 1].cells];
      const text = cell => cell.textContent.trim();
      font(16, 600);
      const wide = heads.map((head, at) => 20 + Math.max(...all.map(row => pen.measureText(text(row.cells[at])).width), ...lines(text(head), 70).map(word => pen.measureText(word).width)));
      const total = wide.reduce((sum, one) => sum + one);
      const large = Math.min(1.5, room / total);
      const named = heads.map((head, at) => lines(text(head), wide[at] - 20));
      const high = 21 * Math.max(...named.map(one => one.length)) + 8;
      const rows = all.slice(0, Math.max(1, Math.floor(((bottom - top) / large - high) / 28)));
      const put = (words, at, down, cell) => {
        const end = look(cell).textAlign === 'right';
        const left = wide.slice(0, at).reduce((sum, one) => sum + one, 0);
        pen.textAlign = end ? 'right' : 'left';
        pen.fillText(words, end ? left + wide[at] - 20 : left, down);
      };
      pen.translate(margin, top);
      pen.scale(large, large);
      named.forEach((words, at) => words.forEach((line, down) => put(line, at, 16 + 21 * down, heads[at])));
      rows.forEach((row, down) => {
        const y = high + 28 * down;
        pen.globalAlpha = down ? .2 : 1;
        pen.fillRect(0, y, total - 20, 1);
        pen.globalAlpha = 1;
        [...row.cells].forEach((cell, at) => { font(16, look(cell).fontWeight); put(text(cell), at, y + 20, cell); });
      });
      return rows.length < all.length ? say('{{ say "site.table.shown" }}', { shown: rows.length, count: all.length }) : '';
    };

    canvas.width = width * scale;
    canvas.height = height * scale;
    pen.scale(scale, scale);
    pen.fillStyle = around.backgroundColor;
    pen.fillRect(0, 0, width, height);
    pen.fillStyle = ink;
    let top = write(words, drawing || table ? 30 : 44, 700, drawing || table ? margin - 8 : height / 4);
    if (note) top = write(note, 18, 400, top + 4);
    font(15, 400);
    const bottom = height - margin + 12 - 19.5 * foot.reduce((sum, one) => sum + lines(one, room).length, 0);
    pen.save();
    const cut = drawing ? draw(top + 20, bottom - 16) : table ? list(top + 20, bottom - 40) : '';
    pen.restore();
    foot.reduce((down, one) => write(one, 15, 400, down), cut ? write(cut, 15, 400, bottom - 19.5) : bottom);
    canvas.toBlob(blob => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(blob);
      link.download = (part && part.id || 'picture') + '-' + canvas.width + 'x' + canvas.height + '.png';
      link.click();
    });
  };
})();
