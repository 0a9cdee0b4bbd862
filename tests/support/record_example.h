// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/practice_record.h"
#include "support/shipped.h"
#include "support/temporary_folder.h"

#include <memory>
#include <string>

struct sqlite3;

namespace tableside::test {

inline constexpr Instant kNow{1795356309, 60};  // 2026-11-22, a Sunday, in the afternoon
Instant daysLater(int days);
Instant minutesLater(int minutes);

Result<std::unique_ptr<PracticeRecord>> tryOpen(const std::filesystem::path& file);
// Asserts that it opens.
std::unique_ptr<PracticeRecord> openRecord(const std::filesystem::path& file);

// With what tells people of one name apart.
ClientId addPerson(PracticeRecord& record, const std::string& name, const char* born,
                   const std::string& phone = {});
Client aClient();  // Ana Sample, who is in no record
ClientId addClient(PracticeRecord& record, const std::string& name);
// A visit with something in every field that there is.
Visit aFullVisit(const ClientId& client);
Visit aVisit(const ClientId& client, Instant plannedAt);
Visit wrote(const ClientId& client, Instant at, const std::string& words);  // with these in its note
Visit signedNow(Visit visit);
void add(PracticeRecord& record, const Visit& visit);  // asserts success

// SQLite by itself, as another program would use it, with none of our settings.
class RawFile {
 public:
  explicit RawFile(const std::filesystem::path& file);
  ~RawFile();
  RawFile(const RawFile&) = delete;
  RawFile& operator=(const RawFile&) = delete;

  int run(const std::string& sql);                   // SQLite's extended result code
  std::string ask(const std::string& sql);           // the first column of the first row
  std::string everything(const std::string& table);  // for comparing

 private:
  sqlite3* connection_ = nullptr;
};

}  // namespace tableside::test
