// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/app/practice_rules.h"

#include "base/whole_file.h"

#include <QUndoCommand>

#include <utility>

namespace tableside::ui {
namespace {

constexpr const char* kInRecord = "own rows";
constexpr int kVersionsTried = 50;  // of the texts saved earlier

}  // namespace

// One step back or forward is all rows as they were.
class PracticeRules::RowsEdit : public QUndoCommand {
 public:
  RowsEdit(PracticeRules& rules, OwnRows before, OwnRows after, const QString& what)
      : QUndoCommand(what), rules_(rules), before_(std::move(before)), after_(std::move(after)) {}
  void redo() override { rules_.apply(after_); }
  void undo() override { rules_.apply(before_); }

 private:
  PracticeRules& rules_;
  OwnRows before_, after_;
};

PracticeRules::PracticeRules(StorageThread& storage, QObject* parent) : QObject(parent), storage_(storage) {}

void PracticeRules::setCore(std::shared_ptr<const CoreRules> core) {
  core_ = std::move(core);
  table_ = core_->table;
}

void PracticeRules::load() {
  storage_.ask<std::optional<std::string>>(
      this, [](PracticeRecord& record) { return record.localRules(); },
      [this](const Result<std::optional<std::string>>& loaded) {
        if (!loaded) return emit saveFinished(loaded.error());
        if (!*loaded) return;
        OwnTable own = readOwnTable(*core_, {kInRecord, **loaded});
        if (!own.table) return findDamage(**loaded, std::move(own.diagnostics));
        saved_ = own.rows;
        use(own.rows, std::move(own.table));
      });
}

void PracticeRules::findDamage(std::string text, Diagnostics faults) {
  damage_ = DamagedRows{std::move(text), std::move(faults), {}, {}};
  damage_->repaired = withoutFaulty(*core_, {kInRecord, damage_->text});
  use({}, core_->table);
  storage_.ask<std::vector<std::string>>(
      this, [](PracticeRecord& record) { return record.localRulesSaved(kVersionsTried); },
      [this](const Result<std::vector<std::string>>& versions) {
        if (!versions || !damage_) return;
        for (const std::string& version : *versions) {
          if (version == damage_->text) continue;
          OwnTable own = readOwnTable(*core_, {kInRecord, version});
          if (!own.table) continue;
          damage_->lastGood = std::move(own.rows);
          return emit changed();
        }
      });
}

Diagnostics PracticeRules::change(const OwnRows& rows, const QString& what) {
  if (damage_) return damage_->faults;
  if (rows == rows_) return {};
  OwnTable own = tried(rows);
  if (!own.table) return own.diagnostics;
  undo_.push(new RowsEdit(*this, rows_, rows, what));
  return {};
}

void PracticeRules::apply(const OwnRows& rows) {
  OwnTable own = tried(rows);
  if (!own.table) return findDamage(writeOwnRows(rows, core_->catalogue()), std::move(own.diagnostics));
  damage_.reset();
  use(rows, std::move(own.table));
  save();
}

void PracticeRules::use(const OwnRows& rows, std::shared_ptr<const Table> table) {
  rows_ = rows;
  table_ = std::move(table);
  emit changed();
}

void PracticeRules::repairWith(const OwnRows& rows) {
  undo_.clear();
  saved_.reset();  // the damaged text stays in the record as one of those saved earlier
  apply(rows);
}

void PracticeRules::useRepaired() {
  if (damage_ && damage_->repaired) repairWith(OwnRows(damage_->repaired->rows));
}

void PracticeRules::useLastGood() {
  if (damage_ && damage_->lastGood) repairWith(OwnRows(*damage_->lastGood));
}

void PracticeRules::useNone() {
  if (damage_) repairWith({});
}

Result<> PracticeRules::exportDamaged(const std::filesystem::path& file) const {
  return damage_ ? writeWholeFile(file, damage_->text) : success();
}

Result<> PracticeRules::exportTo(const std::filesystem::path& file) const {
  return writeWholeFile(file, text());
}

RowsToImport PracticeRules::read(const std::filesystem::path& file) const {
  RowsToImport import;
  auto bytes = readFile(file, kDataFileLimit);
  if (!bytes) {
    import.error = bytes.error();
    return import;
  }
  OwnTable own = readOwnTable(*core_, {file.filename().string(), std::move(bytes).value()});
  import.faults = std::move(own.diagnostics);
  if (hasErrors(import.faults)) return import;
  import.outcome = merged(rows_, own.rows);
  // Each may be good alone and both together not.
  import.faults = tried(import.outcome.rows).diagnostics;
  return import;
}

void PracticeRules::save() {
  if (isSaving_ || isSaved()) return;
  isSaving_ = true;
  emit saving();
  storage_.ask<std::monostate>(
      this, [json = text()](PracticeRecord& record) { return record.saveLocalRules(json); },
      [this, rows = rows_](const Result<>& result) {
        isSaving_ = false;
        if (result) saved_ = rows;
        emit saveFinished(result);
        if (result) save();
      });
}

}  // namespace tableside::ui
