// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/app/practice_controller.h"

#include <algorithm>
#include <utility>

// The list of clients, and which client and visit the screen shows.

namespace tableside::ui {

struct PracticeController::Loaded {
  Client client;
  Answers standing;
  std::vector<Visit> visits;  // oldest first
  std::vector<std::pair<VisitId, HalfTyped>> halfTyped;
};

namespace {

constexpr int kClientsShown = 200;

// Which visit the screen opens: the one asked for; the latest unsigned one; the latest if it is of today.
const Visit* visitToOpen(const std::vector<Visit>& visits, const std::optional<VisitId>& asked, Date today) {
  for (auto visit = visits.rbegin(); visit != visits.rend(); ++visit)
    if (asked ? visit->id == *asked : visit->state == VisitState::Draft) return &*visit;
  if (asked || visits.empty() || visits.back().plannedAt.localDate() != today) return nullptr;
  return &visits.back();
}

}  // namespace

void PracticeController::search(const QString& words) {
  searchWords_ = words;
  storage_.ask<std::vector<ClientSummary>>(
      this,
      [text = words.toStdString()](PracticeRecord& record) { return record.clients(text, kClientsShown); },
      [this, words](const Result<std::vector<ClientSummary>>& found) {
        if (words != searchWords_) return;  // more was typed since
        if (!found) return setSaveState(saveState_, found.error());
        clients_ = *found;
        clientsFor_ = words;
        emit clientsChanged();
      });
}

void PracticeController::addClient(const Client& client, Kept then) {
  storage_.ask<ClientId>(
      this, [client](PracticeRecord& record) { return record.addClient(client); },
      [this, then](const Result<ClientId>& added) {
        if (!added) return then(added.error());
        then(success());
        search({});
        chooseClient(*added);
      });
}

void PracticeController::changeClient(const Client& client, Kept then) {
  storage_.ask<std::monostate>(
      this, [client](PracticeRecord& record) { return record.changeClient(client); },
      [this, client, then](const Result<>& changed) {
        then(changed);
        if (!changed) return;
        if (open_ && open_->client.id == client.id) {
          const bool wasSaved = open_->visit == open_->saved;
          open_->client = client;
          reassess();
          // An age that changes the plan is no edit of the visit: it leaves no empty visit behind.
          if (wasSaved) open_->saved = open_->visit;
          emit sessionChanged();
        }
        search(searchWords_);
      });
}

void PracticeController::chooseClient(const ClientId& id) {
  loadSession(id, {});
}

void PracticeController::leaveClient() {
  saveNow();
  ++loads_;
  keepUnsaved();
  open_.reset();
  undo_.clear();
  emit sessionChanged();
}

void PracticeController::startNewVisit() {
  if (open_) loadSession(open_->client.id, {.isNew = true});
}

void PracticeController::showVisit(const VisitId& id) {
  if (open_) loadSession(open_->client.id, {.visit = id});
}

Result<PracticeController::Loaded> PracticeController::load(PracticeRecord& record, const ClientId& id) {
  Loaded loaded;
  auto client = record.client(id);
  if (!client) return client.error();
  loaded.client = *client;
  auto standing = record.standing(id);
  if (!standing) return standing.error();
  loaded.standing = *standing;
  const auto summaries = record.visits(id);
  if (!summaries) return summaries.error();
  for (const VisitSummary& summary : *summaries) {
    auto visit = record.visit(summary.id);
    if (!visit) return visit.error();
    loaded.visits.push_back(*visit);
    if (visit->state == VisitState::Signed) continue;
    const auto texts = record.halfTyped(summary.id);
    if (!texts) return texts.error();
    for (const HalfTyped& text : *texts) loaded.halfTyped.emplace_back(summary.id, text);
  }
  return loaded;
}

void PracticeController::loadSession(const ClientId& client, const VisitWanted& wanted) {
  saveNow();
  const int load = ++loads_;
  storage_.ask<Loaded>(
      this, [client](PracticeRecord& record) { return PracticeController::load(record, client); },
      [this, load, wanted](const Result<Loaded>& loaded) {
        if (load != loads_) return;  // another client was chosen since
        if (!loaded) {
          setSaveState(saveState_, loaded.error());
          return emit clientsChanged();  // the list points at the one who is still on the screen
        }
        keepUnsaved();  // with what was changed while the client was being read
        OpenVisit session = sessionOf(*loaded, wanted);
        takeUnsaved(session);
        takeHalfTyped(session, loaded->halfTyped);
        open_ = std::move(session);
        undo_.clear();
        const bool wasTyping = open_->visit != open_->saved;
        reassess();
        // Looking at a visit is no change of it, even where today's table plans otherwise.
        if (!wasTyping) open_->saved = open_->visit;
        emit sessionChanged();
        if (wasTyping) save();
      });
}

OpenVisit PracticeController::sessionOf(const Loaded& loaded, const VisitWanted& wanted) const {
  OpenVisit session;
  session.client = loaded.client;
  session.standing = loaded.standing;
  session.all = session.earlier = loaded.visits;
  std::vector<Visit> visits = loaded.visits;
  for (const Unsaved& unsaved : left_)
    if (unsaved.isNew && unsaved.visit.client == session.client.id) visits.push_back(unsaved.visit);
  const Visit* open = wanted.isNew ? nullptr : visitToOpen(visits, wanted.visit, clock_().localDate());
  if (open) {
    session.visit = *open;
    session.isStored = true;
    std::erase_if(session.earlier, [&](const Visit& other) {
      return other.id == session.visit.id || other.plannedAt > session.visit.plannedAt;
    });
  } else {
    const std::optional<Visit> last =
        loaded.visits.empty() ? std::nullopt : std::optional(loaded.visits.back());
    session.visit = startVisit(session.client, session.standing, last, catalogue(), clock_());
  }
  session.saved = session.visit;
  return session;
}

// What the record could not take yet is newer than what it has.
void PracticeController::takeUnsaved(OpenVisit& session) {
  const auto unsaved = std::find_if(left_.begin(), left_.end(),
                                    [&](const Unsaved& other) { return other.visit.id == session.visit.id; });
  if (unsaved == left_.end()) return;
  session.visit = unsaved->visit;
  session.isStored = !unsaved->isNew;
  if (unsaved->isNew) session.saved = {};
  left_.erase(unsaved);
}

// Text that was being typed when the program ended comes back, and is saved with the next save.
void PracticeController::takeHalfTyped(OpenVisit& session,
                                       const std::vector<std::pair<VisitId, HalfTyped>>& texts) const {
  for (const auto& [visit, half] : texts) {
    if (visit != session.visit.id || session.isSigned()) continue;
    const bool isNote = half.field.rfind("note.", 0) == 0;
    const std::string question = isNote ? half.field.substr(5) : half.field;
    (isNote ? session.visit.note.answers : session.visit.answers)
        .set(question, textAnswer(QString::fromStdString(half.text)));
    if (!isNote) session.visit.carried.takeAway(question);
  }
}

}  // namespace tableside::ui
