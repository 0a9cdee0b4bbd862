// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/app/knowledge.h"

namespace tableside::ui {
namespace {

Knowledge readFrom(const DataFolder& data) {
  Knowledge knowledge;
  if (auto core = readCoreRules(data, knowledge.diagnostics)) {
    knowledge.catalogue = core->table->catalogue;
    knowledge.table = core->table;
    knowledge.core = std::make_shared<const CoreRules>(std::move(*core));
    if (auto body = readBodyDrawing(data, knowledge.catalogue->regions(), knowledge.diagnostics))
      knowledge.body = std::make_shared<const BodyDrawing>(std::move(*body));
  }
  if (auto phrases = readPhrases(data, knowledge.diagnostics))
    knowledge.phrases = std::make_shared<const Phrases>(std::move(*phrases));
  return knowledge;
}

}  // namespace

// A folder of the user's that cannot be used must never look like "no contraindications": the built-in files
// take its place and the window says so.
Knowledge readKnowledge(const DataFolder& data) {
  Knowledge knowledge = readFrom(data);
  if (knowledge.table && knowledge.phrases && knowledge.body) return knowledge;
  Knowledge builtIn = readFrom(DataFolder::embedded());
  builtIn.diagnostics = std::move(knowledge.diagnostics);
  return builtIn;
}

}  // namespace tableside::ui
