// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/app/practice_controller.h"

#include <utility>

// Which client and visit the screen shows.

namespace tableside::ui {
namespace {

constexpr std::size_t kLooksAtOnce = 25;  // visits read in one go: a save waits no longer

// Text that was being typed when the program ended comes back, and is saved with the next save.
void takeHalfTyped(OpenVisit& open, const std::vector<HalfTyped>& texts) {
  for (const HalfTyped& half : texts) {
    const Answer answer = typedAnswer(half.text);
    if (half.field.starts_with(kNoteField))
      open.answerNote(half.field.substr(kNoteField.size()), answer);
    else
      open.answer(half.field, answer, half.at);
  }
}

}  // namespace

void PracticeController::addClient(const Client& client, Kept then) {
  storage_.ask<ClientId>(
      this, [client](PracticeRecord& record) { return record.addClient(client); },
      [this, then](const Result<ClientId>& added) {
        if (!added) return then(added.error());
        then(success());
        clients_.search({});
        daybook_.again();
        chooseClient(*added);
      });
}

void PracticeController::changeClient(const Client& client, Kept then) {
  storage_.ask<std::monostate>(
      this, [client](PracticeRecord& record) { return record.changeClient(client); },
      [this, client, then](const Result<>& changed) {
        then(changed);
        if (!changed) return;
        if (open_ && open_->client().id == client.id) {
          open_->setClient(client);
          emit visitOpened();
        }
        listAgain();
      });
}

void PracticeController::leaveClient() {
  saveNow();
  ++loads_;
  open_.reset();
  undo_.clear();
  emit visitOpened();
}

void PracticeController::startNewVisit() {
  if (open_) load(open_->client().id, {.visit = {}, .isNew = true});
}

void PracticeController::showVisit(const VisitId& id) {
  if (open_) load(open_->client().id, {.visit = id, .isNew = false});
}

void PracticeController::openAgain() {
  if (wanted_) load(wanted_->first, wanted_->second);
}

void PracticeController::load(const ClientId& client, const VisitWanted& wanted) {
  saveNow();
  checkDay();
  wanted_ = {client, wanted};
  storage_.ask<OpenedClient>(
      this,
      [client, wanted, today = clock_().localDate()](PracticeRecord& record) {
        return openClient(record, client, wanted, today);
      },
      [this, client, wanted, load = ++loads_](const Result<OpenedClient>& opened) {
        if (load != loads_) return;  // another client was chosen since
        if (opened) return show(*opened, wanted);
        const bool isSameClient = open_ && open_->client().id == client;
        isSameClient ? emit visitNotOpened(opened.error()) : emit clientNotOpened(opened.error());
      });
}

void PracticeController::show(const OpenedClient& opened, const VisitWanted& wanted) {
  saveNow();  // what was changed while the client was being read
  if (!open_ || open_->client().id != opened.client.id) looks_.clear();
  open_ = openVisitOf(opened, wanted);
  const Instant now = clock_();
  if (open_->visit().plannedAt.localDate() == now.localDate()) open_->carryOld(now);
  undo_.clear();
  emit visitOpened();
  if (hasUnsaved()) save();
}

OpenVisit PracticeController::openVisitOf(const OpenedClient& opened, const VisitWanted& wanted) const {
  const auto visit = [&](const Visit& shown) {
    return OpenVisit(knowledge_.rules(), opened.client, opened.visits, shown);
  };
  // What the record could not take yet is newer than what it has.
  const std::optional<VisitId> asked = opened.visit ? std::optional(opened.visit->id) : wanted.visit;
  const VisitSaver::Waiting* waiting = nullptr;
  if (!wanted.isNew && !wanted.visit) waiting = saver_.waiting(opened.client.id, std::nullopt);
  if (!waiting && asked) waiting = saver_.waiting(opened.client.id, asked);
  if (waiting) {
    OpenVisit open = visit(waiting->visit);
    if (waiting->isNew)
      open.setUnsaved();
    else
      open.setStored(*opened.visit);
    return open;
  }
  OpenVisit open = visit(visitOf(opened, catalogue(), clock_()));
  if (!opened.visit) return open;
  open.setStored(open.visit());
  takeHalfTyped(open, opened.halfTyped);
  return open;
}

const VisitLook* PracticeController::look(const VisitId& id) const {
  const auto found = looks_.find(id.text);
  return found == looks_.end() ? nullptr : &found->second;
}

void PracticeController::lookAtVisits() {
  if (!open_ || isLooking_) return;
  std::vector<VisitId> next;
  for (const VisitSummary& visit : open_->visits())
    if (!look(visit.id) && visit.id != open_->visit().id && next.size() < kLooksAtOnce)
      next.push_back(visit.id);
  if (next.empty()) return;
  isLooking_ = true;
  storage_.ask<std::vector<VisitLook>>(
      this, [next](PracticeRecord& record) { return lookAt(record, next); },
      [this, client = open_->client().id](const Result<std::vector<VisitLook>>& looks) {
        isLooking_ = false;
        if (open_ && open_->client().id == client) {
          if (!looks) return emit visitNotOpened(looks.error());
          for (const VisitLook& each : *looks) looks_[each.id.text] = each;
          emit lookedAtVisits();
        }
        lookAtVisits();
      });
}

}  // namespace tableside::ui
