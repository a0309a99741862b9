"use strict";

// The touchpoints' pages: each opens over the map, under its own address.
(() => {
  const prefix = "touchpoint-";

  class MapPages {
    constructor(dialog, close) {
      this.dialog = dialog;
      this.shown = null;
      this.opener = null;
      addEventListener("hashchange", () => this.follow());
      close.addEventListener("click", () => dialog.close());
      dialog.addEventListener("close", () => {
        this.putBack();
        if (this.addressed()) history.replaceState(null, "", "#map");
        this.opener?.focus();
        this.opener = null;
      });
      // Beside the page is no page.
      dialog.addEventListener("click", (event) => {
        if (event.target === dialog) dialog.close();
      });
      // The address may be the page's already: a link to it then changes nothing.
      document.addEventListener("click", (event) => {
        const link = event.target instanceof Element && event.target.closest("a[href]");
        if (!link) return;
        // Where the focus returns to.
        if (!dialog.contains(link)) this.opener = link;
        if (link.getAttribute("href") === location.hash) this.follow();
      });
      this.follow();
    }

    // The page that the address names, if it names one.
    addressed() {
      let id = "";
      try {
        id = decodeURIComponent(location.hash.slice(1));
      } catch {
        return null;
      }
      const page = id.startsWith(prefix) ? document.getElementById(id) : null;
      return page !== null && page.classList.contains("page-part") ? page : null;
    }

    follow() {
      const page = this.addressed();
      if (page === null) {
        if (this.dialog.open) this.dialog.close();
        return;
      }
      if (page === this.shown) return;
      this.putBack();
      this.shown = page;
      this.place = document.createComment("");
      page.replaceWith(this.place);
      this.dialog.append(page);
      this.dialog.setAttribute("aria-labelledby", `${page.id}-title`);
      if (!this.dialog.open) this.dialog.showModal();
      this.dialog.scrollTop = 0;
      page.focus({ preventScroll: true });
    }

    putBack() {
      if (this.shown === null) return;
      this.place.replaceWith(this.shown);
      this.shown = null;
    }
  }

  Object.assign(globalThis.waymarkMap, { MapPages });
})();
