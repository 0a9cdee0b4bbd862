// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"
#include "note/phrases.h"
#include "support/temp_folder.h"

#include <iterator>

using namespace tableside;
using namespace tableside::test;

namespace {

constexpr const char* kFiles[] = {"intake/questions.json", "intake/regions.json", "techniques.json",
                                  "intake/phrases.json"};

// The shipped files, in a folder of their own.
std::unique_ptr<TempFolder> shippedFiles() {
  auto folder = std::make_unique<TempFolder>();
  for (const char* name : {"intake", "rules"}) std::filesystem::create_directory(*folder / name);
  for (const char* file : kFiles) writeFile(*folder / file, DataFolder::embedded().read(file).value());
  return folder;
}

}  // namespace

// The first byte says which file of the data folder the rest is.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  static const auto folder = shippedFiles();
  const std::size_t which = data[0] % std::size(kFiles);
  writeFile(*folder / kFiles[which], std::string_view(reinterpret_cast<const char*>(data + 1), size - 1));
  const DataFolder readFrom = DataFolder::at(folder->path());
  Diagnostics diagnostics;
  if (which < 2) requireAnswered(readCatalogue(readFrom, diagnostics) != nullptr, diagnostics);
  if (which == 2) requireAnswered(readTechniques(readFrom, diagnostics).has_value(), diagnostics);
  if (which == 3) requireAnswered(readPhrases(readFrom, diagnostics).has_value(), diagnostics);
  writeFile(*folder / kFiles[which], DataFolder::embedded().read(kFiles[which]).value());
  return 0;
}
