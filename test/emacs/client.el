;;; client.el --- Run by run.mjs with a draft that has one wrong grade.  -*- lexical-binding: t -*-
;; Written for eglot 1.9 (Debian 12, with Emacs 28) and later.

(require 'package)
(package-initialize)
(require 'eglot)
(require 'flymake)

(define-derived-mode markdown-mode text-mode "Markdown")
(setq create-lockfiles nil make-backup-files nil auto-save-default nil eglot-sync-connect 20 eglot-autoshutdown nil)

(defvar failures 0)

(defun check (name ok &optional info)
  "Print whether NAME is OK, with INFO where it is not."
  (princ (format "  %s  %s%s\n" (if ok "ok  " "FAIL") name (if (or ok (not info)) "" (format " %S" info))))
  (unless ok (setq failures (1+ failures))))

(defun eventually (condition)
  "Wait until CONDITION holds: no longer than it takes, 10 s at most."
  (let ((end (time-add nil 10)) result)
    (while (and (not (setq result (funcall condition))) (time-less-p nil end))
      (accept-process-output nil 0.02))
    result))

(defun finding ()
  "The wrong grade that is found, if there is one."
  ;; Emacs sends changes when it is idle, which a script never is.
  (eglot--signal-textDocument/didChange)
  (flymake-start)
  (seq-find (lambda (diagnostic) (string-match-p "requires improvement" (flymake-diagnostic-text diagnostic)))
            (flymake-diagnostics)))

(defun go-to (text)
  "Move to the beginning of TEXT."
  (goto-char (point-min))
  (search-forward text)
  (goto-char (match-beginning 0)))

(defun labels ()
  "The texts that complete what is before point."
  (pcase-let ((`(,start ,end ,table . ,_) (eglot-completion-at-point)))
    (mapcar #'substring-no-properties (all-completions (buffer-substring start end) table))))

(defun main ()
  (find-file (getenv "DRAFT"))
  (markdown-mode)
  (let ((contact (list (getenv "NODE") (getenv "SERVER") "lsp" "--stdio")))
    (eglot '(markdown-mode) (cons 'transient (expand-file-name default-directory)) 'eglot-lsp-server contact "markdown"))
  (check "the server is initialised" (eglot-managed-p))
  (let ((found (eventually #'finding)))
    (check "a wrong grade is found" found (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))
    (check "the finding marks the grade and nothing else"
           (equal (buffer-substring (flymake-diagnostic-beg found) (flymake-diagnostic-end found))
                  "requires improvement"))
    (goto-char (flymake-diagnostic-beg found)))

  (let* ((actions (append (eglot-code-actions (point) (point) "quickfix") nil))
         (fix (seq-find (lambda (action) (string-match-p "to be good" (plist-get action :title))) actions)))
    (check "a fix is offered" fix (mapcar (lambda (action) (plist-get action :title)) actions))
    (eglot--apply-workspace-edit (plist-get fix :edit)))
  (go-to "help-and-protection:")
  (check "the fix is applied" (looking-at-p "help-and-protection: requires improvement to be good$"))
  (check "the finding goes with it" (eventually (lambda () (not (finding)))))

  (go-to "  leaders: good")
  (delete-region (point) (line-end-position))
  (insert "  lea")
  (check "a half-typed key is completed" (seq-find (lambda (label) (string-prefix-p "leaders" label)) (labels)) (labels))
  (insert "ders: req")
  (check "a half-typed grade is completed" (member "requires improvement to be good" (labels)) (labels))

  (set-buffer-modified-p nil)
  (let ((server (eglot-current-server)))
    (eglot-shutdown server)
    (check "the server ends when asked" (eventually (lambda () (not (jsonrpc-running-p server)))))))

(condition-case err (main) (error (check "the script" nil err)))
(kill-emacs (if (= failures 0) 0 1))
;;; client.el ends here
