// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/house_rules.h"

#include <algorithm>
#include <fstream>
#include <regex>

namespace tableside::test {
namespace {

namespace fs = std::filesystem;

// A room includes only rooms that stand before it. Beside the rooms of ui stand its main, application and
// main window, which know them all.
const std::vector<std::string> kRooms = {
    "src/base",        "src/catalogue",    "src/intake",      "src/rules/condition",
    "src/rules/table", "src/rules/assess", "src/rules/check", "src/plan",
    "src/note",        "src/visit",        "src/record",      "src/practice",
    "src/cli",         "ui/theme",         "ui/words",        "ui/widgets",
    "ui/app",          "ui/body_map",      "ui/clients",      "ui/today",
    "ui/intake",       "ui/plan",          "ui/session",      "ui/notes",
    "ui/progress",     "ui/rules"};
constexpr int kLinesAtMost = 400;  // of a file in src or ui

// "src/rules/table" of "src/rules/table/row.h"; what lies in no room, as in ui itself, is nobody's to
// include.
std::string roomOf(const std::string& file) {
  return file.substr(0, file.rfind('/'));
}

bool endsWith(const std::string& text, const std::string& end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

bool startsWith(const std::string& text, const std::string& start) {
  return text.rfind(start, 0) == 0;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

class House {
 public:
  explicit House(fs::path root) : root_(std::move(root)) {}

  std::vector<std::string> breaches() {
    for (const char* folder : {"src", "ui", "tests", "data"}) visit(root_ / folder);
    checkRooms();
    std::sort(breaches_.begin(), breaches_.end());
    return breaches_;
  }

 private:
  void visit(const fs::path& folder) {
    if (!fs::exists(folder)) return;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      const std::string end = entry.path().extension().string();
      if (entry.is_regular_file() && (end == ".cpp" || end == ".h" || end == ".sql")) read(entry.path());
    }
  }

  void read(const fs::path& path) {
    const std::string file = fs::relative(path, root_).generic_string();
    // These name what they forbid.
    if (startsWith(file, "tests/lint/")) return;
    std::ifstream in(path);
    int number = 0;
    for (std::string line; std::getline(in, line);) {
      place_ = file + ":" + std::to_string(++number) + ": ";
      checkLine(file, line);
      static const std::regex include(R"re(^\s*#\s*include\s*[<"]([^>"]+)[>"])re");
      std::smatch match;
      if (std::regex_search(line, match, include)) checkInclude(file, match[1]);
    }
    checkFile(file, number);
  }

  // Every room of the list is there, so that the list is the house.
  void checkRooms() {
    if (!fs::exists(root_ / "src/CMakeLists.txt")) return;  // a made-up tree has but a room or two
    for (const std::string& room : kRooms) {
      place_ = room + ": ";
      forbid(!fs::is_directory(root_ / room), "no such room");
    }
  }

  void checkFile(const std::string& file, int lines) {
    const bool isSource = startsWith(file, "src/"), isUi = startsWith(file, "ui/");
    if (!isSource && !isUi) return;
    const std::string room = roomOf(file);
    place_ = file + ": ";
    forbid(room != "ui" && std::find(kRooms.begin(), kRooms.end(), room) == kRooms.end(),
           room + " is no room of the house");
    forbid(lines > kLinesAtMost, std::to_string(lines) + " lines do not fit in a head");
  }

  void forbid(bool found, const std::string& what) {
    if (found) breaches_.push_back(place_ + what);
  }

  void checkLine(const std::string& file, const std::string& line) {
    const bool isSource = startsWith(file, "src/") || startsWith(file, "data/schema/");
    forbid(isSource && contains(line, "INSERT OR REPLACE"), "INSERT OR REPLACE deletes the row it replaces");
    static const std::regex qtest(R"(\bQ(VERIFY|COMPARE|TRY_VERIFY|TRY_COMPARE)\w*\s*\()");
    forbid(startsWith(file, "tests/") && std::regex_search(line, qtest),
           "QVERIFY and QCOMPARE fail silently here; use Catch2's");
  }

  void checkInclude(const std::string& file, const std::string& header) {
    const bool isUi = startsWith(file, "ui/"), isSource = startsWith(file, "src/");
    const bool isJson = startsWith(header, "nlohmann/"), isSqlite = header == "sqlite3.h",
               isSodium = startsWith(header, "sodium");
    static const std::regex qt(R"(^(Q[A-Z]\w*|Qt\w+/.*|q[a-z]+\.h)$)");
    forbid(isSource && std::regex_search(header, qt), "src knows no Qt");
    forbid(isUi && (isJson || isSqlite || isSodium), "ui knows no " + header);
    checkRoom(file, isUi ? header : "src/" + header);
    if (!isSource) return;
    const bool mayWriteJson =
        endsWith(file, "_reader.cpp") || endsWith(file, "_json.cpp") || endsWith(file, "_json.h");
    forbid(isJson && !mayWriteJson, "nlohmann stays in readers and writers");
    forbid(isJson && endsWith(file, ".h") && !endsWith(file, "_value_json.h"),
           "nlohmann stays out of headers that others read");
    forbid(isSqlite && roomOf(file) != "src/record", "sqlite stays in record");
    forbid(isSodium && roomOf(file) != "src/base", "sodium stays in base");
  }

  void checkRoom(const std::string& file, const std::string& included) {
    const std::string room = roomOf(file);
    if (room == "ui" || startsWith(file, "tests/")) return;
    const auto here = std::find(kRooms.begin(), kRooms.end(), room);
    const auto there = std::find(kRooms.begin(), kRooms.end(), roomOf(included));
    forbid(there != kRooms.end() && there > here, room + " may not include " + included);
    forbid(roomOf(included) == "ui", room + " may not include " + included);
  }

  fs::path root_;
  std::string place_;
  std::vector<std::string> breaches_;
};

}  // namespace

std::vector<std::string> breachesOfHouse(const fs::path& root) {
  return House(root).breaches();
}

}  // namespace tableside::test
