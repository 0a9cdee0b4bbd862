// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/table/own_table.h"
#include "ui/app/storage_thread.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <filesystem>
#include <memory>
#include <optional>

namespace tableside::ui {

// The text in the record is not what the program wrote, or a newer core table does not go with it any more.
struct DamagedRows {
  std::string text;
  Diagnostics faults;
  std::optional<Repaired> repaired;  // what is without fault
  std::optional<OwnRows> lastGood;   // of the texts saved earlier, the newest that loads
};

// A file of rows that is without fault, with what would come of taking it in.
struct RowsToImport {
  Merged outcome;
  std::optional<Error> error;  // of the file as such
  Diagnostics faults;          // of what is in it

  bool isGood() const { return !error && !hasErrors(faults); }
};

// The user's own rows on top of the core table. A change is in use at once and saved behind it; one that the
// loader refuses changes nothing.
class PracticeRules : public QObject {
  Q_OBJECT
 public:
  explicit PracticeRules(StorageThread& storage, QObject* parent = nullptr);
  void setCore(std::shared_ptr<const CoreRules> core);  // before anything else

  void load();  // when a record has been opened

  const CoreRules& core() const { return *core_; }
  const std::shared_ptr<const Table>& table() const { return table_; }  // with the own rows
  const OwnRows& rows() const { return rows_; }
  // What the loader says of rows that are being edited; nothing is changed.
  OwnTable tried(const OwnRows& rows) const { return compile(*core_, rows); }

  // The faults that keep the rows out of use, each with its row and field; empty when they are in use.
  Diagnostics change(const OwnRows& rows, const QString& what);
  QUndoStack* undoStack() { return &undo_; }

  // While there is damage the core alone is in use, and only a repair changes the rows.
  const std::optional<DamagedRows>& damage() const { return damage_; }
  void useRepaired();
  void useLastGood();
  void useNone();
  Result<> exportDamaged(const std::filesystem::path& file) const;

  Result<> exportTo(const std::filesystem::path& file) const;
  RowsToImport read(const std::filesystem::path& file) const;

  bool isSaved() const { return !isSaving_ && (damage_ || saved_ == rows_); }
  void save();  // again what could not be saved

 signals:
  void changed();  // the rows, the table or the damage
  void saving();
  void saveFinished(const tableside::Result<>& result);

 private:
  class RowsEdit;

  void apply(const OwnRows& rows);
  void use(const OwnRows& rows, std::shared_ptr<const Table> table);
  void repairWith(const OwnRows& rows);
  void findDamage(std::string text, Diagnostics faults);
  std::string text() const { return writeOwnRows(rows_, core_->catalogue()); }

  StorageThread& storage_;
  std::shared_ptr<const CoreRules> core_;
  std::shared_ptr<const Table> table_;
  OwnRows rows_;
  std::optional<OwnRows> saved_ = OwnRows{};  // as the record has them; none: it has a damaged text
  std::optional<DamagedRows> damage_;
  QUndoStack undo_;
  bool isSaving_ = false;
};

}  // namespace tableside::ui
