//! Holds what pages call the posts of their readers, by language: "37 commentaires", "12 Antworten".

use std::sync::LazyLock;

/// Words for posts, in lower case; each list is sorted.
pub(crate) const POST_WORDS: &[(&str, &[&str])] = &[
    ("ar", &["تعليق", "تعليقات", "ردود"]),
    ("bg", &["коментар", "коментара", "коментари"]),
    ("ca", &["comentari", "comentaris"]),
    ("cs", &["komentář", "komentáře", "komentářů", "odpovědi", "příspěvků"]),
    ("da", &["kommentar", "kommentarer", "svar"]),
    (
        "de",
        &[
            "antwort",
            "antworten",
            "beiträge",
            "gedanken",
            "kommentar",
            "kommentare",
            "kommentaren",
            "leserbriefe",
            "lesermeinungen",
            "meinungen",
            "reaktionen",
        ],
    ),
    ("el", &["σχόλια", "σχόλιο"]),
    (
        "en",
        &[
            "answer",
            "answers",
            "comment",
            "comments",
            "discussion",
            "messages",
            "posts",
            "replies",
            "reply",
            "responses",
            "thoughts",
        ],
    ),
    ("es", &["comentario", "comentarios", "opiniones", "respuestas"]),
    ("fa", &["دیدگاه", "نظر"]),
    ("fi", &["kommentit", "kommentti", "kommenttia", "vastausta"]),
    ("fr", &["avis", "commentaire", "commentaires", "messages", "réactions", "réponses"]),
    ("he", &["תגובות"]),
    ("hr", &["komentar", "komentara", "komentari"]),
    ("hu", &["hozzászólás", "komment", "vélemény"]),
    ("id", &["balasan", "komentar", "tanggapan"]),
    ("it", &["commenti", "commento", "risposte"]),
    ("ja", &["コメント", "件のコメント", "返信"]),
    ("ko", &["댓글"]),
    ("nl", &["antwoorden", "gedachten", "reactie", "reacties"]),
    ("no", &["kommentar", "kommentarer", "svar"]),
    ("pl", &["komentarz", "komentarze", "komentarzy", "odpowiedzi", "opinie"]),
    ("pt", &["comentário", "comentários", "respostas"]),
    ("ro", &["comentarii", "comentariu", "răspunsuri"]),
    ("ru", &["комментариев", "комментарии", "комментарий", "комментария", "ответов", "отзывов"]),
    ("sk", &["komentár", "komentáre", "komentárov"]),
    ("sv", &["kommentar", "kommentarer", "svar"]),
    ("tr", &["yanıt", "yorum", "yorumlar"]),
    ("uk", &["коментар", "коментарі", "коментарів"]),
    ("vi", &["bình luận", "phản hồi"]),
    ("zh", &["則留言", "回应", "回應", "条评论", "留言", "評論", "评论"]),
];

/// Whether the word, in lower case, names readers' posts.
pub(crate) fn names_posts(word: &str) -> bool {
    static ALL: LazyLock<Vec<&str>> = LazyLock::new(|| {
        let mut all: Vec<&str> = POST_WORDS.iter().flat_map(|(_, words)| *words).copied().collect();
        all.sort_unstable();
        all
    });
    ALL.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(POST_WORDS.is_sorted_by(|a, b| a.0 < b.0));
        for (language, words) in POST_WORDS {
            assert!(words.is_sorted(), "{language}");
        }
    }
}
