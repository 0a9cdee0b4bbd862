// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/technique.h"
#include "rules/table/table.h"

#include <QString>

#include <string>
#include <vector>

namespace tableside::ui {

QString regionWords(const std::vector<std::string>& sidedIds, const RegionMap& map);
QString techniqueName(const std::string& id, const Table& table);
QString positionName(const std::string& id, const Catalogue& catalogue);
// A sentence about the client: "Client lies on the left side".
QString lyingWords(const std::string& position, const Catalogue& catalogue);
// The same as a change: "Turns onto the left side."
QString turnWords(const std::string& position, const Catalogue& catalogue);
QString phaseName(Phase phase);
QString shortPhaseName(Phase phase);
QString gradeName(Grade grade);
// "R32 · review, expert": the row and how strong its sources are.
QString gradeWords(const std::vector<std::string>& rows, const Table& table);
// The rows with their sources in full: "R32: Walton 2006 (review)".
QString sourceWords(const std::vector<std::string>& rows, const Table& table);
// The reasons of these rows, each once.
QString whyWords(const std::vector<std::string>& rows, const Table& table);

}  // namespace tableside::ui
