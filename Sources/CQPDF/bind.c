#include "CQPDF.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The part of <qpdf/qpdf-c.h> that is used, unchanged since qpdf 10.6 (2022). Its own header is not
// read, so that a build needs no more than a run does.
typedef struct qpdf_data *qpdf_data;
typedef unsigned int qpdf_object;
typedef int qpdf_status;
enum { qpdf_errors = 1 << 1, qpdf_no_object_streams = 0 };

#define QPDF_FUNCTIONS(USE)                                                                        \
  USE(qpdf_data, init, (void))                                                                     \
  USE(void, cleanup, (qpdf_data *))                                                                \
  USE(void, silence_errors, (qpdf_data))                                                           \
  USE(void, set_suppress_warnings, (qpdf_data, int))                                               \
  USE(void *, get_error, (qpdf_data))                                                              \
  USE(const char *, get_error_full_text, (qpdf_data, void *))                                      \
  USE(qpdf_status, empty_pdf, (qpdf_data))                                                         \
  USE(qpdf_status, read_memory,                                                                    \
      (qpdf_data, const char *, const char *, unsigned long long, const char *))                   \
  USE(qpdf_object, get_page_n, (qpdf_data, size_t))                                                \
  USE(qpdf_status, add_page, (qpdf_data, qpdf_data, qpdf_object, int))                             \
  USE(qpdf_object, get_root, (qpdf_data))                                                          \
  USE(qpdf_object, get_trailer, (qpdf_data))                                                       \
  USE(qpdf_object, make_indirect_object, (qpdf_data, qpdf_object))                                 \
  USE(qpdf_object, oh_parse, (qpdf_data, const char *))                                            \
  USE(qpdf_object, oh_get_key, (qpdf_data, qpdf_object, const char *))                             \
  USE(void, oh_replace_key, (qpdf_data, qpdf_object, const char *, qpdf_object))                   \
  USE(qpdf_object, oh_new_array, (qpdf_data))                                                      \
  USE(qpdf_object, oh_new_null, (qpdf_data))                                                       \
  USE(void, oh_append_item, (qpdf_data, qpdf_object, qpdf_object))                                 \
  USE(qpdf_object, oh_new_dictionary, (qpdf_data))                                                 \
  USE(qpdf_object, oh_new_unicode_string, (qpdf_data, const char *))                               \
  USE(qpdf_object, oh_new_stream, (qpdf_data))                                                     \
  USE(void, oh_replace_stream_data,                                                                \
      (qpdf_data, qpdf_object, const unsigned char *, size_t, qpdf_object, qpdf_object))           \
  USE(qpdf_status, init_write_memory, (qpdf_data))                                                 \
  USE(void, set_deterministic_ID, (qpdf_data, int))                                                \
  USE(void, set_object_stream_mode, (qpdf_data, int))                                              \
  USE(qpdf_status, write, (qpdf_data))                                                             \
  USE(size_t, get_buffer_length, (qpdf_data))                                                      \
  USE(const unsigned char *, get_buffer, (qpdf_data))

static struct {
#define FIELD(result, name, parameters) result(*name) parameters;
  QPDF_FUNCTIONS(FIELD)
#undef FIELD
} qpdf;

/// The library by the names that it has had and may get; null where it is not installed.
static void *open_library(void) {
#ifdef __APPLE__
  const char *const named = "libqpdf.%d.dylib", *const unnamed = "libqpdf.dylib";
#else
  const char *const named = "libqpdf.so.%d", *const unnamed = "libqpdf.so";
#endif
  void *library = dlopen(unnamed, RTLD_NOW | RTLD_LOCAL);
#ifdef __APPLE__
  // Where Homebrew keeps libraries, which the loader does not search by itself.
  if (!library) library = dlopen("/opt/homebrew/lib/libqpdf.dylib", RTLD_NOW | RTLD_LOCAL);
  if (!library) library = dlopen("/usr/local/lib/libqpdf.dylib", RTLD_NOW | RTLD_LOCAL);
#endif
  for (int version = 28; !library && version <= 48; version++) {
    char name[32];
    snprintf(name, sizeof name, named, version);
    library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  }
  return library;
}

/// Finds every function; the name of a missing one, or null.
static const char *find_functions(void) {
  void *library = open_library();
  if (!library) return "the library itself";
#define FIND(result, name, parameters)                                                             \
  *(void **)&qpdf.name = dlsym(library, "qpdf_" #name);                                            \
  if (!qpdf.name) return "qpdf_" #name;
  QPDF_FUNCTIONS(FIND)
#undef FIND
  return NULL;
}

static int failed(char *reason, size_t capacity, const char *what, qpdf_data data) {
  void *error = data ? qpdf.get_error(data) : NULL;
  snprintf(reason, capacity, "%s%s%s", what, error ? ": " : "",
           error ? qpdf.get_error_full_text(data, error) : "");
  return 1;
}

/// Gives the document's last page its sheet, and its marks.
///
/// `drawing` is the page's own contents: those of the first page that shows them, since a page shown
/// again is added as a copy of that one with its marks.
static void finish_page(qpdf_data document, size_t index, const struct waymark_page *page,
                        qpdf_object *drawing) {
  qpdf_object object = qpdf.get_page_n(document, index);
  if (page->file) *drawing = qpdf.oh_get_key(document, object, "/Contents");
  char box[160];
  snprintf(box, sizeof box, "[%.3f %.3f %.3f %.3f]", page->left, page->bottom,
           page->left + page->width, page->bottom + page->height);
  qpdf.oh_replace_key(document, object, "/MediaBox", qpdf.oh_parse(document, box));
  if (!page->marks) {
    qpdf.oh_replace_key(document, object, "/Contents", *drawing);
    return;
  }
  // What the drawing changed of the state of things must not change the marks.
  const char *parts[] = {"q\n", "\nQ\n", page->marks};
  qpdf_object contents = qpdf.oh_new_array(document);
  for (int part = 0; part < 3; part++) {
    qpdf_object stream = qpdf.oh_new_stream(document);
    qpdf.oh_replace_stream_data(document, stream, (const unsigned char *)parts[part],
                                strlen(parts[part]), qpdf.oh_new_null(document),
                                qpdf.oh_new_null(document));
    if (part == 1) qpdf.oh_append_item(document, contents, *drawing);
    qpdf.oh_append_item(document, contents, stream);
  }
  qpdf.oh_replace_key(document, object, "/Contents", contents);
}

/// Names the document and its language, for readers' windows and for screen readers.
static void describe(qpdf_data document, const char *title, const char *language) {
  qpdf_object facts = qpdf.oh_new_dictionary(document);
  qpdf.oh_replace_key(document, facts, "/Title", qpdf.oh_new_unicode_string(document, title));
  qpdf.oh_replace_key(document, facts, "/Creator",
                      qpdf.oh_new_unicode_string(document, "Waymark"));
  qpdf.oh_replace_key(document, qpdf.get_trailer(document), "/Info",
                      qpdf.make_indirect_object(document, facts));
  qpdf_object root = qpdf.get_root(document);
  qpdf.oh_replace_key(document, root, "/Lang", qpdf.oh_new_unicode_string(document, language));
  qpdf.oh_replace_key(document, root, "/ViewerPreferences",
                      qpdf.oh_parse(document, "<< /DisplayDocTitle true /PrintScaling /None >>"));
}

static qpdf_data quiet(void) {
  qpdf_data data = qpdf.init();
  if (!data) return NULL;
  qpdf.silence_errors(data);
  qpdf.set_suppress_warnings(data, 1);
  return data;
}

int waymark_bind_pages(const struct waymark_page *pages, size_t count, const char *title,
                       const char *language, void **document, size_t *length, char *reason,
                       size_t reason_capacity) {
  const char *missing = find_functions();
  if (missing) {
    snprintf(reason, reason_capacity, "qpdf is not installed or too old: %s is missing", missing);
    return 1;
  }
  int status = 1;
  qpdf_data bound = quiet();
  // Pages are read from their files when the document is written, so all stay open until then.
  qpdf_data *files = calloc(count ? count : 1, sizeof *files);
  if (!bound || !files || (qpdf.empty_pdf(bound) & qpdf_errors)) {
    failed(reason, reason_capacity, "qpdf cannot begin a document", bound);
    goto end;
  }
  qpdf_data source = NULL;
  qpdf_object drawing = 0;
  for (size_t index = 0; index < count; index++) {
    if (pages[index].file) {
      source = files[index] = quiet();
      if (!source || (qpdf.read_memory(source, "page", pages[index].file, pages[index].length, NULL) &
                      qpdf_errors)) {
        failed(reason, reason_capacity, "qpdf cannot read a page", source);
        goto end;
      }
    }
    if (!source || (qpdf.add_page(bound, source, qpdf.get_page_n(source, 0), 0) & qpdf_errors)) {
      failed(reason, reason_capacity, "qpdf cannot add a page", bound);
      goto end;
    }
    finish_page(bound, index, &pages[index], &drawing);
  }
  describe(bound, title, language);
  if (qpdf.init_write_memory(bound) & qpdf_errors) {
    failed(reason, reason_capacity, "qpdf cannot write the document", bound);
    goto end;
  }
  qpdf.set_deterministic_ID(bound, 1);
  qpdf.set_object_stream_mode(bound, qpdf_no_object_streams);
  if (qpdf.write(bound) & qpdf_errors) {
    failed(reason, reason_capacity, "qpdf cannot write the document", bound);
    goto end;
  }
  *length = qpdf.get_buffer_length(bound);
  *document = malloc(*length ? *length : 1);
  if (!*document) {
    failed(reason, reason_capacity, "out of memory", NULL);
    goto end;
  }
  memcpy(*document, qpdf.get_buffer(bound), *length);
  status = 0;
end:
  for (size_t index = 0; files && index < count; index++) {
    if (files[index]) qpdf.cleanup(&files[index]);
  }
  free(files);
  if (bound) qpdf.cleanup(&bound);
  return status;
}
