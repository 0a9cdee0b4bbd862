// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/body_map.h"
#include "catalogue/phrases.h"
#include "catalogue/region_map_reader.h"
#include "fuzz/fuzz.h"
#include "support/temporary_folder.h"

#include <iterator>

using namespace tableside;
using namespace tableside::test;

namespace {

constexpr const char* kFiles[] = {"intake/questions.json", "intake/regions.json", "techniques.json",
                                  "intake/phrases.json", "body_map/body_map.json"};
// The catalogue is read from two files; the one that is not made up is small, to be quick.
constexpr const char* kQuestions = R"({"schema": 1, "sections": [], "questions": {}})";
constexpr const char* kRegions = R"({"schema": 1, "map_version": 1, "regions": ["calf.left", "calf.right"],
  "sides": {"left": {"en": "left"}, "right": {"en": "right"}}, "names": {"calf": {"en": "Calf"}},
  "groups": {}, "reach": {"calf": ["prone"]}, "next_to": {"calf": []}})";

}  // namespace

// The first byte says which file of the data folder the rest is.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  static const TemporaryFolder folder;
  std::filesystem::create_directory(folder / "intake");
  std::filesystem::create_directory(folder / "body_map");
  writeTo(folder / kFiles[0], kQuestions);
  writeTo(folder / kFiles[1], kRegions);
  const std::size_t which = static_cast<std::uint8_t>(data[0] - '0') % std::size(kFiles);
  writeTo(folder / kFiles[which], {reinterpret_cast<const char*>(data + 1), size - 1});
  const DataFolder readFrom = DataFolder::at(folder.path());
  Diagnostics diagnostics;
  if (which < 2) requireAnswered(readCatalogue(readFrom, diagnostics) != nullptr, diagnostics);
  if (which == 2) requireAnswered(readTechniques(readFrom, diagnostics).has_value(), diagnostics);
  if (which == 3) requireAnswered(readPhrases(readFrom, diagnostics).has_value(), diagnostics);
  if (which == 4) {
    static const RegionMap map = [] {
      Diagnostics none;
      return readRegionMap(*parseJson(kRegions, kFiles[1], none), {kFiles[1], none});
    }();
    requireAnswered(readBodyDrawing(readFrom, map, diagnostics).has_value(), diagnostics);
  }
  return 0;
}
