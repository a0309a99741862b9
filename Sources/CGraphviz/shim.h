#ifndef WAYMARK_CGRAPHVIZ_SHIM_H
#define WAYMARK_CGRAPHVIZ_SHIM_H

// What Waymark needs of libgvc and libcgraph, with one signature for every release from 2.42 to
// 14. Swift code calls only the functions that begin with `waymark_`: the library's own
// declarations differ between releases, and some (`Agdirected`, `Agdesc_t`) cannot be used from
// Swift 6 at all.
//
// The library is not thread-safe: all calls belong on one thread of one process.

#include <graphviz/gvc.h>
#include <stddef.h>

/// Receives a fragment of a message; fragments join to lines that begin with `Error: ` or
/// `Warning: `.
typedef int (*waymark_message_handler)(char *fragment);

/// Sends every later message to `handler` in place of standard error.
static inline void waymark_set_message_handler(waymark_message_handler handler) {
  agseterrf((agusererrf)handler);
}

/// A new rendering context, with the plug-ins that the installation has configured; null without
/// memory.
static inline GVC_t *waymark_open_context(void) { return gvContext(); }

/// Reads the first graph of `dot`.
///
/// Sets `has_errors` to 1 when anything was worse than a warning. Null when the text holds no graph,
/// or one that cannot be read.
static inline Agraph_t *waymark_read_graph(const char *dot, int *has_errors) {
  agreseterrors();
  Agraph_t *graph = agmemread(dot);
  // agerrors() answers with the highest severity met: 0 for warnings, 1 and up for errors.
  *has_errors = agerrors() > 0;
  return graph;
}

/// Places the nodes and edges with a layout engine such as `dot`; 0 on success.
static inline int waymark_lay_out(GVC_t *context, Agraph_t *graph, const char *engine) {
  return gvLayout(context, graph, engine);
}

/// Draws a graph that was laid out; 0 on success.
///
/// On success `data` holds `length` bytes, which `gvFreeRenderData` would release.
static inline int waymark_draw(GVC_t *context, Agraph_t *graph, const char *format, char **data,
                               size_t *length) {
  // The length is an unsigned int up to Graphviz 10 and a size_t later; the headers give no
  // version number to the preprocessor, so the function's own type decides.
  unsigned int short_length = 0;
  size_t long_length = 0;
  *data = NULL;
  int status = gvRenderData(
      context, graph, format, data,
      _Generic(&gvRenderData,
          int (*)(GVC_t *, graph_t *, const char *, char **, unsigned int *): &short_length,
          default: &long_length));
  *length = long_length > short_length ? long_length : short_length;
  return status;
}

#endif
