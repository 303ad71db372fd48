// A Word document to plain text: the paragraphs of word/document.xml, and the title of docProps/core.xml.
// Nothing else in the archive is opened; sizes are capped before anything is unpacked; a document type, which
// could hold entities, is refused.
#include <libxml/xmlreader.h>
#include <zip.h>

#include <memory>

#include "reading/intake_parts.hpp"

namespace communique::reading {
namespace {

struct CloseArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
struct FreeReader {
  void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
};
using Archive = std::unique_ptr<zip_t, CloseArchive>;
using Reader = std::unique_ptr<xmlTextReader, FreeReader>;

Archive opened(std::string_view bytes) {
  zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  if (source == nullptr) return nullptr;
  Archive archive(zip_open_from_source(source, ZIP_RDONLY, nullptr));
  if (archive == nullptr) zip_source_free(source);
  return archive;
}

/// The whole file, at most `longest` bytes of it unpacked.
Result<std::string> file_in(zip_t* archive, const char* name, std::size_t longest) {
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat(archive, name, ZIP_FL_ENC_GUESS, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0) {
    return failure(ErrorCode::Malformed, "article", "no Word document");
  }
  if (stat.size > longest) return failure(ErrorCode::Unavailable, "article", "a document too long to read");
  const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen(archive, name, ZIP_FL_ENC_GUESS));
  if (file == nullptr) return failure(ErrorCode::Malformed, "article", "a broken Word document");
  std::string content(static_cast<std::size_t>(stat.size), '\0');
  std::size_t have = 0;
  while (have < content.size()) {
    const zip_int64_t got = zip_fread(file.get(), content.data() + have, content.size() - have);
    if (got <= 0) return failure(ErrorCode::Malformed, "article", "a broken Word document");
    have += static_cast<std::size_t>(got);
  }
  return content;
}

Reader reader_of(const std::string& xml) {
  constexpr int kOptions = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA;
  return Reader(xmlReaderForMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, kOptions));
}

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

bool is_safe(const std::string& xml) {
  return xml.find("<!DOCTYPE") == std::string::npos && xml.find("<!ENTITY") == std::string::npos &&
         xml.find('\0') == std::string::npos;
}

/// Paragraphs of a document, a line each; false where the XML is broken.
bool write_paragraphs(const std::string& xml, std::string& text) {
  const Reader reader = reader_of(xml);
  if (reader == nullptr) return false;
  bool in_text = false;
  int step = xmlTextReaderRead(reader.get());
  while (step == 1) {
    const int type = xmlTextReaderNodeType(reader.get());
    const std::string_view name = view(xmlTextReaderConstLocalName(reader.get()));
    const bool is_begin = type == XML_READER_TYPE_ELEMENT;
    // A drawing is there twice: for programs that know it and, as "Fallback", for those that don't.
    if (is_begin && name == "Fallback") {
      step = xmlTextReaderNext(reader.get());
      continue;
    }
    if (name == "t") in_text = is_begin && xmlTextReaderIsEmptyElement(reader.get()) == 0;
    if (is_begin && name == "tab") text.push_back(' ');
    if (is_begin && (name == "br" || name == "cr")) text.push_back('\n');
    if (name == "p" &&
        (type == XML_READER_TYPE_END_ELEMENT || xmlTextReaderIsEmptyElement(reader.get()) == 1)) {
      text.push_back('\n');
    }
    const bool is_text = type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE ||
                         type == XML_READER_TYPE_WHITESPACE;
    if (in_text && is_text) text += view(xmlTextReaderConstValue(reader.get()));
    step = xmlTextReaderRead(reader.get());
  }
  return step == 0;
}

std::string title_in(const std::string& xml) {
  const Reader reader = reader_of(xml);
  if (reader == nullptr) return {};
  bool in_title = false;
  while (xmlTextReaderRead(reader.get()) == 1) {
    const int type = xmlTextReaderNodeType(reader.get());
    if (view(xmlTextReaderConstLocalName(reader.get())) == "title")
      in_title = type == XML_READER_TYPE_ELEMENT;
    if (in_title && type == XML_READER_TYPE_TEXT)
      return std::string(view(xmlTextReaderConstValue(reader.get())));
  }
  return {};
}

}  // namespace

Result<void> read_docx(std::string_view bytes, Intake& intake) {
  constexpr std::size_t kLongestProperties = 1U << 20U;
  const Archive archive = opened(bytes);
  if (archive == nullptr) return failure(ErrorCode::Malformed, "article", "a broken Word document");
  const auto xml = file_in(archive.get(), "word/document.xml", kLongestDocumentXml);
  if (!xml) return tl::unexpected(xml.error());
  std::string text;
  if (!is_safe(*xml) || !write_paragraphs(*xml, text)) {
    return failure(ErrorCode::Malformed, "article", "a broken Word document");
  }
  intake.encoding = "UTF-8";
  intake.text = cleaned(text);
  const auto properties = file_in(archive.get(), "docProps/core.xml", kLongestProperties);
  if (properties && is_safe(*properties)) intake.title = cleaned(title_in(*properties));
  return {};
}

}  // namespace communique::reading
