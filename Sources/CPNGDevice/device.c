#include "CPNGDevice.h"

#include <graphviz/gvc.h>
#include <graphviz/gvplugin.h>
#include <graphviz/gvplugin_device.h>
#include <png.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

// A Graphviz device is told when its renderer, here Cairo, has filled a page of pixels, and writes
// them in a format of its own. This one keeps a PNG file aside: the function that a device would write
// with is not in Graphviz's installed headers. The library is not thread-safe, so neither is this.

static struct {
  char *bytes;
  size_t length;
  size_t capacity;
} file;

static void append(png_structp png, png_bytep bytes, png_size_t count) {
  if (file.capacity - file.length < count) {
    size_t capacity = 2 * (file.capacity + count);
    char *larger = realloc(file.bytes, capacity);
    if (!larger) png_error(png, "out of memory");
    file.bytes = larger;
    file.capacity = capacity;
  }
  memcpy(file.bytes + file.length, bytes, count);
  file.length += count;
}

static void flush(png_structp png) { (void)png; }

static void discard(void) {
  free(file.bytes);
  memset(&file, 0, sizeof file);
}

/// A row of Cairo's pixels as PNG has them: it multiplies colours by their opacity, PNG does not.
static void convert(const unsigned char *pixels, unsigned char *row, size_t width) {
  for (size_t x = 0; x < width; x++, row += 4) {
    unsigned int pixel;
    memcpy(&pixel, pixels + 4 * x, sizeof pixel);
    unsigned int opacity = pixel >> 24;
    for (int channel = 0; channel < 3; channel++) {
      unsigned int colour = pixel >> (16 - 8 * channel) & 255;
      if (opacity != 255 && opacity != 0) colour = (colour * 255 + opacity / 2) / opacity;
      row[channel] = (unsigned char)colour;
    }
    row[3] = (unsigned char)opacity;
  }
}

static void write_page(GVJ_t *job) {
  const unsigned char *pixels = (const unsigned char *)job->imagedata;
  size_t width = job->width, height = job->height;
  discard();
  if (!pixels) return;
  unsigned char *row = malloc(width * 4);
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  png_infop information = png ? png_create_info_struct(png) : NULL;
  if (!row || !information || setjmp(png_jmpbuf(png))) {
    discard();
  } else {
    png_set_write_fn(png, NULL, append, flush);
    png_set_IHDR(png, information, (png_uint_32)width, (png_uint_32)height, 8,
                 PNG_COLOR_TYPE_RGB_ALPHA, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    // Filters help photographs. On flat colours and lettering they cost most of the time and make
    // the file larger.
    png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
    png_write_info(png, information);
    for (size_t y = 0; y < height; y++) {
      convert(pixels + 4 * width * y, row, width);
      png_write_row(png, row);
    }
    png_write_end(png, information);
  }
  png_destroy_write_struct(&png, &information);
  free(row);
}

void waymark_add_png_device(struct GVC_s *context) {
  // The name must not be that of a format which Graphviz has.
  static gvdevice_engine_t engine = {.format = write_page};
  static gvdevice_features_t features = {
      .flags = GVDEVICE_BINARY_FORMAT | GVDEVICE_DOES_TRUECOLOR,
      .default_dpi = {96, 96},
  };
  static gvplugin_installed_t types[] = {
      {.type = "waymark:cairo", .quality = 1, .engine = &engine, .features = &features}, {0}};
  static gvplugin_api_t interfaces[] = {{.api = API_device, .types = types}, {0}};
  static gvplugin_library_t library = {.packagename = "waymark", .apis = interfaces};
  gvAddLibrary(context, &library);
}

int waymark_draw_png(struct GVC_s *context, struct Agraph_s *graph, char **data, size_t *length) {
  // What Graphviz itself has to say of the file is nothing, in an allocation of either type of length.
  char *nothing = NULL;
  union {
    unsigned int narrow;
    size_t wide;
  } count = {.wide = 0};
  int status = gvRenderData(context, graph, "waymark", &nothing, (void *)&count);
  if (nothing) gvFreeRenderData(nothing);
  *data = file.bytes;
  *length = file.length;
  memset(&file, 0, sizeof file);
  return status != 0 ? status : *data ? 0 : -1;
}
