#ifndef WAYMARK_CQPDF_H
#define WAYMARK_CQPDF_H

// Binds pages to one PDF file by libqpdf's C interface.
//
// The library is loaded when it is first asked for instead of being linked: it brings a dozen others
// along, which would make every start of Waymark two milliseconds longer for the few runs that bind
// pages. docs/decisions says more.

#include <stddef.h>

/// A page and the sheet it is printed on, in points; the origin is the drawing's lower left corner.
struct waymark_page {
  /// A PDF file whose first page is drawn; null draws the page before again.
  const void *file;
  /// The file's length in bytes.
  size_t length;
  /// The sheet's left side.
  double left;
  /// The sheet's lower side.
  double bottom;
  /// The sheet's width.
  double width;
  /// The sheet's height.
  double height;
  /// Drawing operators to add on top of the page, such as cut marks; null for none.
  const char *marks;
};

/// Binds pages to one file with a title and a language.
///
/// Returns 0 on success; `document` then holds `length` bytes, which `free` releases. Otherwise
/// `reason` holds what is wrong, cut to its capacity.
int waymark_bind_pages(const struct waymark_page *pages, size_t count, const char *title,
                       const char *language, void **document, size_t *length, char *reason,
                       size_t reason_capacity);

#endif
