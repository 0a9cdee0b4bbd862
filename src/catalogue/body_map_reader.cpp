// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_reader.h"
#include "base/text.h"
#include "catalogue/body_map.h"

#include <algorithm>
#include <charconv>

namespace tableside {
namespace {

using Kind = JsonValue::Kind;

constexpr int kBodyMapSchema = 1;
constexpr const char* kBodyMapFile = "body_map/body_map.json";
constexpr int kLongestSide = 10000;

struct NamedView {
  const char* id;
  BodyView BodyDrawing::*view;
};
constexpr std::array kViews = {NamedView{"front", &BodyDrawing::front}, NamedView{"back", &BodyDrawing::back},
                               NamedView{"right", &BodyDrawing::right},
                               NamedView{"left", &BodyDrawing::left}};

enum class Ends { Open, Closed };

// Reads "M150 25C157 25 164 25 171 29L150 7Z": absolute commands, each followed by as many points as it
// likes.
class PathReader {
 public:
  PathReader(const JsonValue& text, const BodyView& view, const JsonReader& reader)
      : text_(text), view_(view), reader_(reader), rest_(text.text) {}

  MapPath read(Ends ends) {
    while (isFine_ && skipSpace()) readCommand();
    const bool isClosed = !path_.empty() && path_.back().kind == PathStep::Kind::Close;
    if (isFine_ && path_.size() < 2) refuse("", "M and a line");
    if (isFine_ && ends == Ends::Closed && !isClosed) refuse("", "Z");
    return std::move(path_);
  }

 private:
  void readCommand() {
    const char command = rest_.front();
    rest_.remove_prefix(1);
    const bool isBegun = !path_.empty() && path_.back().kind != PathStep::Kind::Close;
    if (!isBegun && command != 'M') return refuse(std::string(1, command), "M");
    switch (command) {
      case 'M': return readPoints(PathStep::Kind::Move, 1);
      case 'L': return readPoints(PathStep::Kind::Line, 1);
      case 'C': return readPoints(PathStep::Kind::Curve, 3);
      case 'Z': path_.push_back({PathStep::Kind::Close, {path_[start_].points[0]}}); return;
      default: return refuse(std::string(1, command), "M, L, C, Z");
    }
  }

  void readPoints(PathStep::Kind kind, int count) {
    do {
      PathStep step{kind, {}};
      for (int i = 0; i < count && isFine_; ++i) step.points[i] = {number(view_.width), number(view_.height)};
      if (kind == PathStep::Kind::Move) start_ = path_.size();
      path_.push_back(step);
    } while (isFine_ && kind != PathStep::Kind::Move && skipSpace() && startsNumber(rest_.front()));
  }

  double number(double atMost) {
    skipSpace();
    double value = 0;
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
    if (error != std::errc()) {
      if (isFine_) refuse(std::string(rest_.substr(0, 1)), "a number");
      return 0;
    }
    // Not a number is in no range.
    if (isFine_ && !(value >= 0 && value <= atMost))
      refuse(std::string(rest_.data(), end), "0 to " + std::to_string(static_cast<int>(atMost)));
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return value;
  }

  static bool startsNumber(char c) { return (c >= '0' && c <= '9') || c == '-' || c == '.'; }

  bool skipSpace() {
    while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == ',')) rest_.remove_prefix(1);
    return !rest_.empty();
  }

  void refuse(std::string found, std::string expected) {
    isFine_ = false;
    reader_.report(DiagnosticCode::PathWrong, text_.line, found.empty() ? "the end" : std::move(found),
                   std::move(expected));
  }

  const JsonValue& text_;
  const BodyView& view_;
  const JsonReader& reader_;
  std::string_view rest_;
  MapPath path_;
  std::size_t start_ = 0;  // of the contour
  bool isFine_ = true;
};

class BodyMapReader {
 public:
  explicit BodyMapReader(const RegionMap& map) : map_(map) {}

  BodyDrawing read(const JsonValue& root, const JsonReader& reader) {
    reader.refuseUnknownKeys(root, {"schema", "map_version", "licence", "views"});
    if (const JsonValue* version = reader.need(root, "map_version", Kind::Integer))
      drawing_.mapVersion =
          reader.at("map_version").number(*version, map_.mapVersion(), map_.mapVersion()).value_or(0);
    const JsonValue* views = reader.need(root, "views", Kind::List);
    if (!views) return drawing_;
    for (const JsonValue& view : views->items) readView(view, reader.at("views"));
    for (const NamedView& known : kViews)
      if ((drawing_.*known.view).id.empty())
        reader.at("views").report(DiagnosticCode::KeyMissing, views->line, known.id);
    for (std::size_t i = 0; i < map_.sided().size(); ++i)
      if (!isDrawn(drawing_.front, i) && !isDrawn(drawing_.back, i))
        reader.at("views").report(DiagnosticCode::RegionWithoutShape, views->line, map_.sided()[i].id,
                                  "front, back");
    return drawing_;
  }

 private:
  static bool isDrawn(const BodyView& view, std::size_t region) {
    return std::any_of(view.regions.begin(), view.regions.end(),
                       [&](const DrawnRegion& each) { return each.region == static_cast<int>(region); });
  }

  void readView(const JsonValue& value, const JsonReader& reader) {
    if (!reader.expectKind(value, Kind::Object)) return;
    reader.refuseUnknownKeys(value, {"id", "width", "height", "outline", "details", "regions"});
    const JsonValue* id = reader.need(value, "id", Kind::Text);
    if (!id) return;
    std::vector<std::string> ids;
    for (const NamedView& known : kViews) ids.emplace_back(known.id);
    const auto known = std::find(ids.begin(), ids.end(), id->text);
    if (known == ids.end()) {
      reader.at("id").report(DiagnosticCode::UnknownWord, id->line, id->text, joined(ids, ", "),
                             nearestName(id->text, ids).value_or(""));
      return;
    }
    BodyView& view = drawing_.*kViews[static_cast<std::size_t>(known - ids.begin())].view;
    if (!view.id.empty()) reader.at("id").report(DiagnosticCode::IdTwice, id->line, id->text);
    view.id = id->text;
    const JsonReader here = reader.at(id->text);
    view.width = side(value, "width", here);
    view.height = side(value, "height", here);
    if (const JsonValue* outline = here.need(value, "outline", Kind::Text))
      view.outline = PathReader(*outline, view, here.at("outline")).read(Ends::Closed);
    if (const JsonValue* details = here.take(value, "details", Kind::List))
      for (const JsonValue* line : here.at("details").textItems(*details))
        view.details.push_back(PathReader(*line, view, here.at("details")).read(Ends::Open));
    if (const JsonValue* regions = here.need(value, "regions", Kind::List))
      for (const JsonValue& region : regions->items) readRegion(view, region, here.at("regions"));
  }

  static double side(const JsonValue& view, const char* key, const JsonReader& reader) {
    const JsonValue* value = reader.need(view, key, Kind::Integer);
    return value ? reader.at(key).number(*value, 1, kLongestSide).value_or(1) : 1;
  }

  void readRegion(BodyView& view, const JsonValue& value, const JsonReader& reader) {
    if (!reader.expectKind(value, Kind::Object)) return;
    reader.refuseUnknownKeys(value, {"id", "d", "label_at"});
    const JsonValue* id = reader.need(value, "id", Kind::Text);
    const JsonValue* shape = reader.need(value, "d", Kind::Text);
    const JsonValue* label = reader.need(value, "label_at", Kind::List);
    if (!id || !shape || !label) return;
    const auto region = map_.indexOf(id->text);
    if (!region) {
      std::vector<std::string> ids;
      for (const SidedRegion& each : map_.sided()) ids.push_back(each.id);
      reader.report(DiagnosticCode::UnknownRegion, id->line, id->text, {},
                    nearestName(id->text, ids).value_or(""));
      return;
    }
    if (isDrawn(view, static_cast<std::size_t>(*region)))
      reader.report(DiagnosticCode::IdTwice, id->line, id->text);
    const JsonReader here = reader.at(id->text);
    view.regions.push_back({*region, PathReader(*shape, view, here.at("d")).read(Ends::Closed),
                            pointOf(*label, view, here.at("label_at"))});
  }

  static MapPoint pointOf(const JsonValue& list, const BodyView& view, const JsonReader& reader) {
    if (list.items.size() != 2) {
      reader.report(DiagnosticCode::KindWrong, list.line, std::to_string(list.items.size()) + " numbers",
                    "[x, y]");
      return {};
    }
    return {lengthOf(list.items[0], view.width, reader), lengthOf(list.items[1], view.height, reader)};
  }

  static double lengthOf(const JsonValue& value, double atMost, const JsonReader& reader) {
    if (value.is(Kind::Integer)) return reader.number(value, 0, static_cast<int>(atMost)).value_or(0);
    if (!value.is(Kind::Real)) {
      reader.expectKind(value, Kind::Integer);
      return 0;
    }
    double length = -1;
    std::from_chars(value.text.data(), value.text.data() + value.text.size(), length);
    if (length >= 0 && length <= atMost) return length;
    reader.report(DiagnosticCode::NumberOutOfRange, value.line, value.text,
                  "0 to " + std::to_string(static_cast<int>(atMost)));
    return 0;
  }

  const RegionMap& map_;
  BodyDrawing drawing_;
};

}  // namespace

std::optional<BodyDrawing> readBodyDrawing(const DataFolder& data, const RegionMap& map,
                                           Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.size();
  const auto root = readDataObject(data, kBodyMapFile, kBodyMapSchema, diagnostics);
  if (!root) return std::nullopt;
  BodyDrawing drawing = BodyMapReader(map).read(*root, {kBodyMapFile, diagnostics});
  if (diagnostics.size() != before) return std::nullopt;
  return drawing;
}

}  // namespace tableside
