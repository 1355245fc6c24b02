
"use strict";
{
  const { filter: filterLabel, shown: shownText } = document.currentScript.dataset;
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: "base" });
  const value = (row, column) => row.cells[column].dataset.sort ?? row.cells[column].textContent;

  const sortable = table => {
    const heads = [...table.tHead.rows[0].cells];
    const body = table.tBodies[0];
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      // Browsers leave buttons out where a table goes on on the next sheet.
      const printed = document.createElement("span");
      printed.className = "printed";
      printed.textContent = head.textContent;
      head.replaceChildren(button, printed);
      button.addEventListener("click", () => {
        const falling = head.ariaSort === "ascending";
        heads.forEach(other => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", falling ? "descending" : "ascending");
        const rows = [...body.rows].sort((a, b) => order.compare(value(a, column), value(b, column)));
        body.append(...(falling ? rows.reverse() : rows));
      });
    });
  };

  const filterable = table => {
    const rows = [...table.tBodies[0].rows].map(row => [row, row.textContent.toLowerCase()]);
    const bar = document.createElement("div");
    const label = document.createElement("label");
    const input = document.createElement("input");
    const count = document.createElement("output");
    bar.className = "filter";
    input.type = "search";
    label.append(filterLabel, " ", input);
    bar.append(label, count);
    table.before(bar);
    input.addEventListener("input", () => {
      const words = input.value.toLowerCase().split(" ");
      let shown = 0;
      for (const [row, text] of rows) {
        row.hidden = !words.every(word => text.includes(word));
        shown += row.hidden ? 0 : 1;
      }
      const numbers = [shown, rows.length];
      count.textContent = input.value ? shownText.replaceAll("#", () => numbers.shift()) : "";
    });
  };

  for (const table of document.querySelectorAll("table:not(.plain)")) {
    const rows = table.tBodies[0].rows.length;
    if (rows > 1) sortable(table);
    if (rows > 11) filterable(table);
  }
}
