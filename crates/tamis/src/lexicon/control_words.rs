//! Holds the labels of what a reader can do with a post, by language: reply, quote, report, share.

use std::sync::LazyLock;

/// Labels in lower case, by language; each list is sorted.
pub(crate) const CONTROL_LABELS: &[(&str, &[&str])] = &[
    ("ar", &["إبلاغ", "إعجاب", "الرد", "رد", "مشاركة"]),
    ("cs", &["citovat", "nahlásit", "odpovědět", "reagovat", "sdílet"]),
    ("da", &["anmeld", "besvar", "del", "svar"]),
    (
        "de",
        &[
            "antwort erstellen",
            "antworten",
            "antworten ↓",
            "auf diesen kommentar antworten",
            "beantworten",
            "bearbeiten",
            "gefällt mir",
            "gefällt mirgefällt mir",
            "kommentar melden",
            "link",
            "löschen",
            "melden",
            "teilen",
            "zitat",
            "zitieren",
        ],
    ),
    ("el", &["αναφορά", "απάντηση", "κοινοποίηση"]),
    (
        "en",
        &[
            "add comment",
            "answer",
            "block",
            "collapse",
            "comment",
            "comments",
            "copy link",
            "delete",
            "dislike",
            "edit",
            "edited",
            "expand",
            "first post",
            "flag",
            "flag as inappropriate",
            "follow",
            "go to first post",
            "hide",
            "ignore",
            "in reply to",
            "like",
            "like comment",
            "liked",
            "likes",
            "link",
            "link to comment",
            "link to post",
            "log in to reply",
            "loading...",
            "mark as spam",
            "more",
            "multiquote",
            "new",
            "next",
            "op",
            "parent",
            "permalink",
            "permanent link",
            "pin",
            "prev",
            "previous",
            "quote",
            "react",
            "reactions:",
            "read more",
            "reply",
            "reply ↓",
            "reply to this comment",
            "replies",
            "report",
            "report abuse",
            "report post",
            "save",
            "share",
            "share on other sites",
            "show more",
            "show replies",
            "sign in to reply",
            "solution",
            "subscribe",
            "thanks",
            "thread starter",
            "top",
            "translate",
            "unlike",
            "upvote",
            "view replies",
            "vote",
            "♥",
        ],
    ),
    ("es", &["citar", "compartir", "contestar", "denunciar", "me gusta", "reportar", "responder"]),
    ("fa", &["اشتراک", "پاسخ"]),
    ("fi", &["ilmoita", "jaa", "lainaa", "vastaa"]),
    (
        "fr",
        &[
            "alerter",
            "citer",
            "j'aime",
            "lien",
            "lien permanent",
            "partager",
            "répondre",
            "répondre à ce message",
            "signaler",
            "signaler un abus",
        ],
    ),
    ("he", &["הגב", "השב", "שתף"]),
    ("hu", &["idézet", "jelentés", "megosztás", "válasz"]),
    ("id", &["balas", "bagikan", "laporkan", "suka"]),
    ("it", &["cita", "condividi", "mi piace", "rispondi", "segnala"]),
    ("ja", &["いいね", "シェア", "返信", "通報"]),
    ("ko", &["공유", "답글", "신고", "좋아요"]),
    (
        "nl",
        &["beantwoorden", "citeren", "delen", "like", "reageer", "reageren", "rapporteer", "vind ik leuk"],
    ),
    ("no", &["del", "rapporter", "svar"]),
    ("pl", &["cytuj", "lubię to", "odpowiedz", "udostępnij", "zgłoś", "zgłoś nadużycie"]),
    ("pt", &["citar", "compartilhar", "curtir", "denunciar", "gostei", "partilhar", "responder"]),
    ("ro", &["citează", "distribuie", "raportează", "răspunde"]),
    (
        "ru",
        &[
            "жалоба",
            "нравится",
            "ответить",
            "ответить с цитированием",
            "пожаловаться",
            "поделиться",
            "спам",
            "ссылка",
            "цитата",
            "цитировать",
        ],
    ),
    ("sv", &["anmäl", "citera", "dela", "svara"]),
    ("th", &["ตอบ", "ตอบกลับ"]),
    ("tr", &["alıntı", "beğen", "bildir", "cevapla", "paylaş", "yanıtla", "şikayet et"]),
    ("uk", &["відповісти", "поділитися", "поскаржитися", "цитувати"]),
    ("vi", &["chia sẻ", "thích", "trả lời"]),
    ("zh", &["举报", "举報", "分享", "回复", "回覆", "引用", "檢舉", "赞", "讚"]),
];

/// Whether the text is the label of a control.
pub(crate) fn is_control_label(text: &str) -> bool {
    /// Longest label, in bytes.
    const LONGEST: usize = 64;
    if text.len() > LONGEST {
        return false;
    }
    let folded = text.trim_matches(|c: char| !c.is_alphanumeric() && c != '♥').to_lowercase();
    ALL_LABELS.binary_search(&folded.as_str()).is_ok()
}

/// The labels of all languages in one sorted list; every part of a page is looked up.
static ALL_LABELS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let mut labels: Vec<&str> = CONTROL_LABELS.iter().flat_map(|(_, labels)| *labels).copied().collect();
    labels.sort_unstable();
    labels
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_sorted() {
        assert!(CONTROL_LABELS.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn knows_labels_in_any_dress() {
        assert!(is_control_label("Reply"));
        assert!(is_control_label(" Répondre »"));
        assert!(!is_control_label("Reply to the minister"));
    }
}
