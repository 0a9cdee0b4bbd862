// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/date.h"
#include "base/result.h"
#include "catalogue/catalogue.h"
#include "visit/visit.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tableside {

struct ClientSummary {
  ClientId id;
  std::string name;
  std::string alert;
  int visits = 0;                     // begun or signed
  std::optional<Instant> lastVisit;   // when the latest of them was planned or begun
  std::optional<VisitId> draftVisit;  // a visit whose note is not signed yet: "to finish"
  std::optional<BirthDate> born;
  std::string phone;
  bool hasNamesake = false;  // another client's name differs in nothing but case, accents and marks
};

// A visit among those of other clients.
struct ListedVisit {
  ClientSummary client;
  VisitSummary visit;
};

struct TextRun {
  std::string text;
  bool isFound = false;  // one of the words that were searched for
  bool operator==(const TextRun&) const = default;
};

struct FoundNote {
  ClientSummary client;
  VisitId visit;
  Instant at;                  // its planned time
  std::vector<TextRun> words;  // those around what was found, in one line
};
enum class SearchedNotes { Signed, All };

struct AuditEntry {
  std::int64_t seq = 0;
  Instant at;
  std::string action;  // "visit.save"
  std::string entity;  // id, never a name
};

struct HalfTyped {  // text that was not yet part of a saved visit when the program ended
  std::string field, text;
  Instant at;
};

// The practice record: one SQLite file, one connection, used by one thread at a time (the storage thread).
// Every change is one transaction with its audit row; an OK result means COMMIT returned.
class PracticeRecord {
 public:
  struct Options {
    std::filesystem::path file;                  // made, with its folder, when it is not there
    std::shared_ptr<const Catalogue> catalogue;  // to read the stored answers
    Clock clock;
  };
  // Refuses symbolic and hard links, files that are no practice record, newer schemas, a record that another
  // program holds. Older schemas are migrated, each step in its own transaction.
  static Result<std::unique_ptr<PracticeRecord>> open(const Options& options);
  // The same to look at only, and not a byte of it changes: no folder, lock or journal is made. Refuses a
  // record that is not there, that a program holds, or that the program has to bring up to date or mend
  // first.
  static Result<std::unique_ptr<PracticeRecord>> openToRead(const Options& options);
  ~PracticeRecord();
  PracticeRecord(const PracticeRecord&) = delete;
  PracticeRecord& operator=(const PracticeRecord&) = delete;

  // SQLite's quick_check; RecordDamaged with its first finding. Takes about 3 ms per MB. False when
  // `mayGoOn`, asked every millisecond or so, ended it before it was through.
  Result<bool> quickCheck(const std::function<bool()>& mayGoOn = [] { return true; });
  bool isReadOnly() const;

  // Clients whose name has all the words of `search`, or the beginnings of them; phone numbers and dates of
  // birth count as well. Most recent visit first (before the first one begun, being added counts); all
  // clients for an empty search. Any text is a valid search.
  Result<std::vector<ClientSummary>> clients(const std::string& search, int limit);
  Result<int> clientCount(const std::string& search);
  // Visits in which all the words were typed, newest first; beginnings of words count from two letters on.
  Result<std::vector<FoundNote>> notes(const std::string& search, SearchedNotes searched, int limit);
  // Clients of this name, however it is typed.
  Result<std::vector<ClientSummary>> namesakes(const std::string& name, int limit);
  Result<Client> client(const ClientId& id);
  Result<ClientId> addClient(const Client& client);  // the id is made here
  Result<> changeClient(const Client& client);       // DateImpossible: born after the first visit
  Result<> removeClient(const ClientId& id);         // only one without signed visits

  // The client's standing answers, the latest of each question.
  Result<Answers> standing(const ClientId& id);
  // The questions of these whose words or options have changed since they were answered.
  Result<std::vector<std::string>> reworded(const ClientId& id);

  Result<> addVisit(const Visit& visit);  // one that is there already is saved, so a double click adds one
  // The whole visit, the standing answers that it changes, search words, audit row; the half-typed texts of
  // this visit go in the same transaction. AlreadySigned when it was signed before.
  Result<> saveVisit(const Visit& visit);
  Result<> signVisit(const Visit& visit);   // state, signedAt and signedBy filled in by the caller
  Result<> removeVisit(const VisitId& id);  // drafts only
  Result<Visit> visit(const VisitId& id);
  // The questions of the visit whose stored answers today's catalogue does not know; they stay in the file.
  Result<std::vector<std::string>> passedOver(const VisitId& id);
  Result<std::vector<VisitSummary>> visits(const ClientId& id);        // oldest first
  Result<std::vector<ListedVisit>> visitsOn(Date day);                 // earliest first
  Result<std::vector<ListedVisit>> unfinishedVisits();                 // of all days, oldest first
  Result<std::vector<ListedVisit>> plannedAfter(Date day, int limit);  // earliest first
  // Nobody came to what was planned for an earlier day and has no answer.
  Result<> missBefore(Date today);

  // Without an audit row: it comes with every pause in typing.
  Result<> keepHalfTyped(const VisitId& visit, const std::string& field, const std::string& text);
  Result<std::vector<HalfTyped>> halfTyped(const VisitId& visit);

  Result<std::optional<std::string>> localRules();  // the user's own rows as JSON
  Result<> saveLocalRules(const std::string& json);
  // Every text that was ever saved, newest first.
  Result<std::vector<std::string>> localRulesSaved(int limit);

  Result<std::vector<AuditEntry>> audit(int limit);  // newest first

 private:
  struct Inside;
  explicit PracticeRecord(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> inside_;
};

}  // namespace tableside
