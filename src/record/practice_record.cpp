// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/practice_record.h"

#include "base/text.h"
#include "record/inside.h"
#include "record/visit_content.h"

#include <algorithm>

namespace tableside {

Result<std::unique_ptr<PracticeRecord>> PracticeRecord::open(const Options& options) {
  auto opened = openDatabase(options.file);
  if (!opened) return opened.error();
  auto inside =
      std::unique_ptr<Inside>(new Inside{std::move(opened).value(), options.catalogue, options.clock});
  return std::unique_ptr<PracticeRecord>(new PracticeRecord(std::move(inside)));
}

Result<std::unique_ptr<PracticeRecord>> PracticeRecord::openToRead(const Options& options) {
  auto opened = openDatabaseToRead(options.file);
  if (!opened) return opened.error();
  auto inside =
      std::unique_ptr<Inside>(new Inside{std::move(opened).value(), options.catalogue, options.clock});
  return std::unique_ptr<PracticeRecord>(new PracticeRecord(std::move(inside)));
}

PracticeRecord::PracticeRecord(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
PracticeRecord::~PracticeRecord() = default;

Result<> PracticeRecord::Inside::readyToSave() const {
  if (open.access == Access::ReadOnly) return {ErrorCode::RecordReadOnly, open.file.string()};
  if (isUnsure) return {ErrorCode::StorageFailed, "a sync has failed: to be opened again"};
  // SQLite would go on writing into a file that was deleted or has another name by now.
  if (identityOf(open.file) != open.identity) return {ErrorCode::RecordMoved, open.file.string()};
  return success();
}

void PracticeRecord::Inside::addAudit(std::string_view action, const std::string& entity) {
  const Instant now = clock();
  database()
      .prepare(
          "INSERT INTO audit(at_utc, at_offset, action, entity) VALUES (:utc, :offset, :action, :entity)")
      .bind(":utc", now.utcSeconds)
      .bind(":offset", now.offsetMinutes)
      .bind(":action", action)
      .bind(":entity", entity)
      .run();
}

bool PracticeRecord::isReadOnly() const {
  return inside_->open.access == Access::ReadOnly;
}

Result<bool> PracticeRecord::quickCheck(const std::function<bool()>& mayGoOn) {
  return inside_->read([&](Database& database) -> Result<bool> {
    const Interruption interruption(database, mayGoOn);
    Statement check = database.prepare("PRAGMA quick_check(1)");
    try {
      if (check.step() && check.text(0) == "ok") return true;
    } catch (const SqlError&) {
      if (interruption.hasCome()) return false;
      throw;
    }
    return {ErrorCode::RecordDamaged, check.text(0)};
  });
}

Result<> PracticeRecord::keepHalfTyped(const VisitId& visit, const std::string& field,
                                       const std::string& text) {
  const std::string clean = cleanText(text);
  if (characterCount(clean) > kTextLimit) return {ErrorCode::TextTooLong, std::to_string(kTextLimit)};
  const Instant now = inside_->clock();
  return inside_->changeUnseen([&](Database& database) -> Result<> {
    Statement keep = database.prepare(
        "INSERT INTO draft(visit, field, text, at_utc, at_offset)"
        " SELECT number, :field, :text, :utc, :offset FROM visit WHERE id = :visit"
        " ON CONFLICT(visit, field) DO UPDATE"
        " SET text = excluded.text, at_utc = excluded.at_utc, at_offset = excluded.at_offset");
    keep.bind(":visit", visit.text).bind(":field", cleanLine(field)).bind(":text", clean);
    keep.bind(":utc", now.utcSeconds).bind(":offset", now.offsetMinutes).run();
    if (database.changedRows() == 0) return {ErrorCode::NotFound, visit.text};
    return success();
  });
}

Result<std::vector<HalfTyped>> PracticeRecord::halfTyped(const VisitId& visit) {
  return inside_->read([&](Database& database) -> Result<std::vector<HalfTyped>> {
    Statement rows = database.prepare(
        "SELECT field, text, at_utc, at_offset FROM draft"
        " WHERE visit = (SELECT number FROM visit WHERE id = :visit) ORDER BY field");
    rows.bind(":visit", visit.text);
    std::vector<HalfTyped> all;
    while (rows.step()) all.push_back({rows.text(0), rows.text(1), instantAt(rows, 2)});
    return all;
  });
}

Result<std::optional<std::string>> PracticeRecord::localRules() {
  return inside_->read([](Database& database) -> Result<std::optional<std::string>> {
    Statement latest = database.prepare("SELECT rules FROM local_rules ORDER BY number DESC LIMIT 1");
    return latest.step() ? std::optional(latest.text(0)) : std::nullopt;
  });
}

Result<std::vector<std::string>> PracticeRecord::localRulesSaved(int limit) {
  return inside_->read([&](Database& database) -> Result<std::vector<std::string>> {
    Statement rows = database.prepare("SELECT rules FROM local_rules ORDER BY number DESC LIMIT :limit");
    rows.bind(":limit", std::max(limit, 0));
    std::vector<std::string> all;
    while (rows.step()) all.push_back(rows.text(0));
    return all;
  });
}

Result<> PracticeRecord::saveLocalRules(const std::string& json) {
  if (json.size() > kDataFileLimit) return {ErrorCode::TextTooLong, std::to_string(kDataFileLimit)};
  const Instant now = inside_->clock();
  return inside_->change("rules.save", {}, [&](Database& database) -> Result<> {
    database.prepare("INSERT INTO local_rules(rules, at_utc, at_offset) VALUES (:rules, :utc, :offset)")
        .bind(":rules", json)
        .bind(":utc", now.utcSeconds)
        .bind(":offset", now.offsetMinutes)
        .run();
    return success();
  });
}

Result<std::vector<AuditEntry>> PracticeRecord::audit(int limit) {
  return inside_->read([&](Database& database) -> Result<std::vector<AuditEntry>> {
    Statement rows = database.prepare(
        "SELECT seq, at_utc, at_offset, action, entity FROM audit ORDER BY seq DESC LIMIT :limit");
    rows.bind(":limit", std::max(limit, 0));
    std::vector<AuditEntry> all;
    while (rows.step()) all.push_back({rows.integer(0), instantAt(rows, 1), rows.text(3), rows.text(4)});
    return all;
  });
}

}  // namespace tableside
