// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/stored_json.h"
#include "base/text.h"
#include "intake/answers_json.h"
#include "practice/sample_practice.h"

#include <algorithm>

namespace tableside {
namespace {

using Kind = JsonValue::Kind;

constexpr int kSchema = 1;
constexpr int kMostDaysAgo = 3650;
constexpr int kMinutesOfDay = 24 * 60;
constexpr const char* kFile = "sample/practice.json";

constexpr std::tuple kClientTexts = {
    unlessEmpty("pronouns", &Client::pronouns), unlessEmpty("phone", &Client::phone),
    unlessEmpty("email", &Client::email),       unlessEmpty("alert", &Client::alert),
    unlessEmpty("guardian", &Client::guardian),
};
constexpr std::tuple kVisitFlags = {unlessEmpty("carried", &SampleVisit::isCarried),
                                    unlessEmpty("signed", &SampleVisit::isSigned)};

// `read` makes one item of each object in the list.
template <typename Read>
auto listOf(const JsonValue& object, std::string_view key, const JsonReader& reader, Read read) {
  std::vector<decltype(read(object, reader))> all;
  const JsonValue* list = reader.take(object, key, Kind::List);
  if (!list) return all;
  const JsonReader inside = reader.at(key);
  for (const JsonValue& item : list->items)
    if (inside.expectKind(item, Kind::Object)) all.push_back(read(item, inside));
  return all;
}

class SampleReader {
 public:
  SampleReader(const Catalogue& catalogue, Diagnostics& diagnostics)
      : catalogue_(catalogue), reader_(kFile, diagnostics) {}

  SamplePractice read(const JsonValue& root) {
    reader_.refuseUnknownKeys(root, {"schema", "signed_by", "common", "clients"});
    SamplePractice practice;
    practice.signedBy = visibleText(root, "signed_by", reader_);
    common_ = answers(root, "common", reader_);
    practice.clients =
        listOf(root, "clients", reader_,
               [&](const JsonValue& object, const JsonReader& reader) { return client(object, reader); });
    return practice;
  }

 private:
  SampleClient client(const JsonValue& object, const JsonReader& inList) {
    SampleClient sample;
    Client& client = sample.client;
    client.name = visibleText(object, "name", inList);
    const JsonReader reader = inList.about(SubjectKind::Client, client.name);
    reader.refuseUnknownKeys(
        object, {"name", "born", "pronouns", "phone", "email", "alert", "guardian", "answers", "visits"});
    if (const JsonValue* born = reader.need(object, "born", Kind::Text)) {
      client.born = BirthDate::parse(born->text);
      if (!client.born)
        reader.at("born").report(DiagnosticCode::DateImpossible, born->line, born->text,
                                 "YYYY-MM-DD or YYYY");
    }
    readFields(kClientTexts, object, reader, client);

    Answers usual = common_;
    usual.add(answers(object, "answers", reader));
    sample.visits = listOf(
        object, "visits", reader,
        [&](const JsonValue& item, const JsonReader& itemReader) { return visit(item, usual, itemReader); });
    std::stable_sort(
        sample.visits.begin(), sample.visits.end(), [](const SampleVisit& a, const SampleVisit& b) {
          return a.daysAgo != b.daysAgo ? a.daysAgo > b.daysAgo : a.minutesOfDay < b.minutesOfDay;
        });
    return sample;
  }

  SampleVisit visit(const JsonValue& object, const Answers& usual, const JsonReader& reader) {
    reader.refuseUnknownKeys(object, {"days_ago", "minutes_of_day", "carried", "signed", "answers", "note"});
    SampleVisit visit;
    visit.daysAgo = number(object, "days_ago", reader, 0, kMostDaysAgo).value_or(0);
    visit.minutesOfDay = number(object, "minutes_of_day", reader, 0, kMinutesOfDay - 1).value_or(0);
    readFields(kVisitFlags, object, reader, visit);
    if (!visit.isCarried) visit.answers = usual;
    visit.answers.add(answers(object, "answers", reader));
    visit.note = answers(object, "note", reader);
    return visit;
  }

  Answers answers(const JsonValue& object, std::string_view key, const JsonReader& reader) {
    const JsonValue* value = reader.take(object, key, Kind::Object);
    return value ? readAnswers(*value, catalogue_, reader.at(key)) : Answers();
  }

  static std::optional<int> number(const JsonValue& object, std::string_view key, const JsonReader& reader,
                                   int from, int to) {
    const JsonValue* value = reader.need(object, key, Kind::Integer);
    return value ? reader.at(key).number(*value, from, to) : std::nullopt;
  }

  static std::string visibleText(const JsonValue& object, std::string_view key, const JsonReader& reader) {
    const JsonValue* value = reader.need(object, key, Kind::Text);
    if (value && !hasVisibleCharacter(value->text))
      reader.at(key).report(DiagnosticCode::TextEmpty, value->line);
    return value ? value->text : std::string();
  }

  const Catalogue& catalogue_;
  JsonReader reader_;
  Answers common_;
};

}  // namespace

std::optional<SamplePractice> readSamplePractice(const DataFolder& data, const Catalogue& catalogue,
                                                 Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.size();
  const auto root = readDataObject(data, kFile, kSchema, diagnostics);
  if (!root) return std::nullopt;
  SamplePractice practice = SampleReader(catalogue, diagnostics).read(*root);
  if (diagnostics.size() != before) return std::nullopt;
  return practice;
}

}  // namespace tableside
