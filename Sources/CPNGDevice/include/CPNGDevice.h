#ifndef WAYMARK_CPNGDEVICE_H
#define WAYMARK_CPNGDEVICE_H

// PNG files of Graphviz's drawings, made faster than its own: the same picture, compressed without
// trying filters on every row. docs/decisions says why.

#include <stddef.h>

struct GVC_s;
struct Agraph_s;

/// Adds the device that `waymark_draw_png` draws on to a rendering context; once a context.
void waymark_add_png_device(struct GVC_s *context);

/// Draws a graph that was laid out as a PNG file; 0 on success.
///
/// On success `data` holds `length` bytes, which `free` releases.
int waymark_draw_png(struct GVC_s *context, struct Agraph_s *graph, char **data, size_t *length);

#endif
