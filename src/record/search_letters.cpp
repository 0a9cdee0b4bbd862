// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/search_letters.h"

#include <algorithm>
#include <utility>

namespace tableside {
namespace {

struct Block {
  char32_t first;
  std::u32string_view plain;  // one for each letter from `first` on; a dot: it is plain itself
};

// Small and without marks, those with a stroke or a hook as well.
// clang-format off
constexpr Block kBlocks[] = {
    {U'\u00C0',  // Latin-1, Latin Extended-A and -B
     U"aaaaaaæceeeeiiiidnooooo.ouuuuyþ.aaaaaa.ceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegg"
     U"gggggghhhhiiiiiiiiii..jjkkkllllll..llnnnnnn.nnooooooœ.rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzz"
     U"zzzs.bƃ.ƅ.ɔƈ.ddƌ..eeɛffɠɣ.ɩɨkk..ɯɲ.ɵooƣ.ƥ.ʀƨ.ʃ..ƭ.ʈuuʊʋƴ.ƶ.ʒƹ...ƽ................aaiioouuuuuuu"
     U"uuueaaaaææǥ.ggkkooooʒʒj...ggƕƿnnaaææooaaaaeeeeiiiioooorrrruuuussttȝ.hhƞ.ȣ.ȥ.aaeeooooooooyy...."
     U"..ⱥȼ.ƚⱦ..ɂ.ƀʉʌɇ.ɉ.ɋ.ɍ.ɏ."},
    {U'\u0370',  // Greek
     U"ͱ.ͳ.ʹ.ͷ........ϳ......α.εηι.ο.υωιαβγδεζηθικλμνξοπρ.στυφχψωιυαεηιυ.................σ.......ιυου"
     U"ωϗβθυυυφπ.ϙ.ϛ.ϝ.ϟ.ϡ.ϣ.ϥ.ϧ.ϩ.ϫ.ϭ.ϯ.κρσ.θε.ϸ.σϻ..ͻͼͽ"},
    {U'\u0400',  // Cyrillic
     U"ееђгєѕііјљњћкиуџабвгдежзииклмнопрстуфхцчшщъыьэюя.........и......................ее.г...і....ки"
     U"у.ѡ.ѣ.ѥ.ѧ.ѩ.ѫ.ѭ.ѯ.ѱ.ѳ.ѵ.ѵѵѹ.ѻ.ѽ.ѿ.ҁ.........ҋ.ҍ.ҏ.ґ."},
    {U'\u1E00',  // Latin Extended Additional
     U"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrr"
     U"rrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.s..ß.aaaaaaaaaaaaaaaaaaaaaaaaeeee"
     U"eeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻ.ỽ.ỿ."},
    {U'\u1F00',  // Greek Extended
     U"ααααααααααααααααεεεεεε..εεεεεε..ηηηηηηηηηηηηηηηηιιιιιιιιιιιιιιιιοοοοοο..οοοοοο..υυυυυυυυ.υ.υ.υ"
     U".υωωωωωωωωωωωωωωωωααεεηηιιοουυωω..ααααααααααααααααηηηηηηηηηηηηηηηηωωωωωωωωωωωωωωωωααααα.αααααα"
     U"α.ι...ηηη.ηηεεηηη...ιιιι..ιιιιιι....υυυυρρυυυυυυρ.....ωωω.ωωοοωωω..."}};
// clang-format on

constexpr std::pair<char32_t, std::u32string_view> kSeveral[] = {
    {U'ß', U"ss"}, {U'æ', U"ae"}, {U'œ', U"oe"}, {U'þ', U"th"}, {U'ĳ', U"ij"}};
constexpr std::pair<char32_t, std::u32string_view> kSpeltOut[] = {
    {U'ä', U"ae"}, {U'ö', U"oe"}, {U'ü', U"ue"}, {U'ø', U"oe"}, {U'å', U"aa"},
    {U'Ä', U"ae"}, {U'Ö', U"oe"}, {U'Ü', U"ue"}, {U'Ø', U"oe"}, {U'Å', U"aa"}};
// Alef, waw, yeh and heh as they are typed on any Arabic keyboard.
constexpr std::pair<char32_t, char32_t> kArabic[] = {{0x622, 0x627}, {0x623, 0x627}, {0x624, 0x648},
                                                     {0x625, 0x627}, {0x626, 0x64A}, {0x629, 0x647},
                                                     {0x649, 0x64A}, {0x671, 0x627}};

struct Range {
  char32_t first, last;
};
// Combining marks, fillers, what has no width or only a direction, and what is for private use.
constexpr Range kUnseen[] = {{0xAD, 0xAD},     {0x300, 0x36F},   {0x483, 0x487},   {0x591, 0x5BD},
                             {0x5BF, 0x5C7},   {0x610, 0x61C},   {0x640, 0x640},   {0x64B, 0x65F},
                             {0x670, 0x670},   {0x6D6, 0x6DC},   {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF},
                             {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F}, {0x20D0, 0x20FF},
                             {0xE000, 0xF8FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}};
// Written without spaces: kana, ideographs, Hangul.
constexpr Range kWordsByThemselves[] = {{0x3005, 0x3007}, {0x3041, 0x3096},  {0x30A1, 0x30FF},
                                        {0x3400, 0x4DBF}, {0x4E00, 0x9FFF},  {0xAC00, 0xD7A3},
                                        {0xF900, 0xFAFF}, {0x20000, 0x323AF}};
// Signs that are never part of a word.
constexpr Range kSigns[] = {{0x80, 0xA9},      {0xAB, 0xB4},     {0xB6, 0xB9},     {0xBB, 0xBF},
                            {0xD7, 0xD7},      {0xF7, 0xF7},     {0x2000, 0x206F}, {0x20A0, 0x20CF},
                            {0x2190, 0x2BFF},  {0x3000, 0x3004}, {0x3008, 0x3020}, {0xFFF0, 0xFFFF},
                            {0x1F000, 0x1FAFF}};

template <std::size_t count>
bool isIn(const Range (&ranges)[count], char32_t c) {
  return std::any_of(std::begin(ranges), std::end(ranges),
                     [c](const Range& range) { return c >= range.first && c <= range.last; });
}

template <typename Table>
auto find(const Table& table, char32_t c) -> decltype(&table[0].second) {
  for (const auto& [from, to] : table)
    if (from == c) return &to;
  return nullptr;
}

}  // namespace

std::u32string plainLetter(char32_t c) {
  if (c >= U'！' && c <= U'～') c -= U'！' - U'!';  // full-width forms
  if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
  if (c < 0x80) return {c};
  if (c >= 0x660 && c <= 0x669) return {c - 0x660 + U'0'};
  if (const auto* one = find(kArabic, c)) return {*one};
  for (const Block& block : kBlocks)
    if (c >= block.first && c < block.first + block.plain.size())
      if (const char32_t plain = block.plain[c - block.first]; plain != U'.') c = plain;
  if (c >= 0x410 && c <= 0x42F) c += 0x20;
  const auto* several = find(kSeveral, c);
  return several ? std::u32string(*several) : std::u32string{c};
}

std::u32string speltOutLetter(char32_t c) {
  const auto* speltOut = find(kSpeltOut, c);
  return speltOut ? std::u32string(*speltOut) : plainLetter(c);
}

bool isUnseen(char32_t c) {
  return c >= 0xAD && isIn(kUnseen, c);
}

bool isWordByItself(char32_t c) {
  return c >= 0x3005 && isIn(kWordsByThemselves, c);
}

bool isOfWords(char32_t c) {
  if (c < 0x80) return (c >= U'0' && c <= U'9') || ((c | 0x20) >= U'a' && (c | 0x20) <= U'z');
  return !isIn(kSigns, c) && !isUnseen(c);
}

char32_t joiningMark(char32_t c) {
  if ((c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || c == U' ') return U'\0';  // most letters
  constexpr std::u32string_view apostrophes = U"'’‘ʼʻʹ`´＇", dots = U".·．", hyphens = U"-‐‑‒–−－";
  if (apostrophes.find(c) != apostrophes.npos) return U'\'';
  if (dots.find(c) != dots.npos) return U'.';
  return hyphens.find(c) != hyphens.npos ? U'-' : U'\0';
}

}  // namespace tableside
