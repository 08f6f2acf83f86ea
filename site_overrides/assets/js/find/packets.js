/* Small pages of people and organisations share records of the index: a packet, taken apart here.
   Each heading of it carries the address that it leads to, and its items say what each page is of. */

/* The pages in a record: itself, unless it is a packet. `site`: the address of the site. */
export function pages(record, site) {
  if (record.meta.kind !== "packet") return [record];
  const words = record.content.split(/\s+/);
  const entities = new Map((record.filters.item || []).map((told) => told.split("|")));
  const heads = record.anchors.filter((a) => a.id.includes("#")).sort((a, b) => a.location - b.location);
  const starts = heads.filter((head) => head.element === "h1");
  return starts.map((start, at) => {
    const to = at + 1 < starts.length ? starts[at + 1].location : words.length;
    const address = start.id.split("#")[0];
    return {
      url: new URL(address, site).pathname,
      content: words.slice(start.location, to).join(" "),
      meta: { title: start.text, kind: "actor", entity: entities.get(address) },
      filters: {},
      anchors: heads.filter((a) => a.location >= start.location && a.location < to)
        .map((a) => ({ ...a, id: a.id.split("#")[1], location: a.location - start.location }))
    };
  });
}
