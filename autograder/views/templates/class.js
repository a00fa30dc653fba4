"use strict";
(() => {
  const table = document.getElementById("c-table");
  const tools = document.getElementById("c-tools");
  if (!table || !tools) return;
  const body = table.tBodies[0];
  const heads = Array.from(table.tHead.rows[0].cells);
  const rows = Array.from(body.rows);
  const names = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const places = rows.map((row) => ({ row, name: row.cells[0].textContent, plain: plain(row.cells[0].textContent) }));
  const points = (text) => (text === "–" ? -1 : text === "?" ? -2 : Number(text));

  const sort = (column) => {
    const head = heads[column];
    const first = column === 0 ? "ascending" : "descending";
    const second = column === 0 ? "descending" : "ascending";
    const order = head.getAttribute("aria-sort") === first ? second : first;
    const sign = order === "ascending" ? 1 : -1;
    if (column === 0) {
      places.sort((a, b) => sign * names.compare(a.name, b.name));
    } else {
      for (const place of places) place.points = points(place.row.cells[column].textContent);
      places.sort((a, b) => sign * (a.points - b.points));
    }
    for (const other of heads) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", order);
    body.append(...places.map((place) => place.row));
  };

  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(column));
    head.append(button);
  });

  const search = tools.querySelector("input");
  const shown = tools.querySelector("output");
  const filter = () => {
    const words = plain(search.value).split(/\s+/);
    let found = 0;
    for (const place of places) {
      const fits = words.every((word) => place.plain.includes(word));
      place.row.hidden = !fits;
      found += fits;
    }
    shown.textContent = `${found} of ${rows.length}`;
  };
  search.addEventListener("input", filter);
  filter();
  tools.hidden = false;
  table.classList.add("c-quick");
})();
