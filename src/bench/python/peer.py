#!/usr/bin/env python3
"""What a competent person would write instead of purchase-audit: the Python standard
library and openpyxl, the same join by order number, and the checks for unknown cards and
missing receipts. Usage: peer.py OUTPUT.xlsx INPUT; writes the flagged orders beside it
as JSON, for the benchmark to compare.
"""
import bisect
import csv
import datetime
import email
import email.policy
import io
import json
import mailbox
import os
import re
import sys
import unicodedata
import zipfile
from email.header import decode_header, make_header
from email.utils import parsedate_to_datetime

import openpyxl

COLUMNS = ["Severity", "Findings", "Order number", "Document number", "Purchased", "Account", "Member", "Item",
           "Amount", "Currency", "Payment method", "Receipt", "Why", "Evidence", "Days left", "Since last audit",
           "Notes", "Key"]
BRANDS = {"visa": "Visa", "mastercard": "Mastercard", "jcb": "JCB", "american express": "Amex", "amex": "Amex",
          "store credit": "Store credit", "paypal": "PayPal"}
HEADINGS = {"注文番号": "order", "購入日": "date", "商品": "item", "金額": "amount", "支払い方法": "payment",
            "アカウント": "account", "order number": "order"}
LABELS = {"ORDER ID": "order", "ご注文番号": "order", "DOCUMENT NO.": "document", "書類番号": "document",
          "TOTAL": "amount", "合計": "amount"}


class Order:
    __slots__ = ("number", "document", "time", "account", "items", "amount", "lines", "currency", "payments", "receipt",
                 "evidence")

    def __init__(self, number):
        self.number = number
        self.document = ""
        self.time = None
        self.account = ""
        self.items = []
        self.amount = None
        self.lines = 0
        self.currency = "JPY"
        self.payments = []
        self.receipt = False
        self.evidence = []


def register(path):
    text = open(path, encoding="utf-8").read()
    return {(BRANDS.get(brand.strip().lower(), brand.strip()), digits)
            for brand, digits in re.findall(r"brand: ([^,}]+)(?:, last4: \"(\d{4})\")?", text)}


def number(text):
    match = re.search(r"\d[\d,]*(?:\.\d+)?", unicodedata.normalize("NFKC", text))
    return float(match.group().replace(",", "")) if match else None


def payment(text):
    digits = re.search(r"(\d{4})\s*$", text)
    name = re.sub(r"[\s.•*]*(\d{4})?\s*$", "", text).strip()
    return BRANDS.get(name.lower(), name), digits.group(1) if digits else ""


class Audit:
    def __init__(self):
        self.orders = {}
        self.mails = []

    def order(self, key):
        found = self.orders.get(key)
        if found is None:
            found = self.orders[key] = Order(key)
        return found

    def read(self, path):
        for folder, _, names in os.walk(path):
            for name in sorted(names):
                self.file(os.path.join(folder, name), name)

    def file(self, path, name):
        if name.endswith(".mbox"):
            self.mailbox(path)
        elif name.endswith(".eml"):
            with open(path, "rb") as raw:
                self.mail(email.message_from_binary_file(raw, policy=email.policy.compat32), name)
        elif name.endswith(".csv"):
            with open(path, encoding="utf-8-sig", errors="replace", newline="") as text:
                self.history(csv.reader(text), name)
        elif name.endswith(".zip"):
            with open(path, "rb") as data:
                self.zip(data, name)
        elif name.endswith(".xlsx") and not name.startswith("peer"):
            self.workbook(path, name)

    def zip(self, data, where):
        with zipfile.ZipFile(data) as archive:
            for member in archive.namelist():
                if member.endswith(".zip"):
                    self.zip(io.BytesIO(archive.read(member)), where + "!/" + member)
                elif member.endswith(".csv"):
                    with archive.open(member) as raw:
                        self.history(csv.reader(io.TextIOWrapper(raw, "utf-8-sig", newline="")), where + "!/" + member)

    def history(self, rows, where):
        header = [name.strip() for name in next(rows, [])]
        if "Order Number" not in header or "Payment Type" not in header:
            return
        at = {name: index for index, name in enumerate(header)}
        columns = [at[name] for name in ("Order Number", "Item Purchased Date", "Apple ID Number", "Item Description",
                                         "Invoice Item Total", "Document Number", "Payment Type", "Currency ID")]
        for line, row in enumerate(rows, 2):
            key, date, account, item, amount, document, paid, currency = [row[i] for i in columns]
            found = self.order(key)
            found.time = datetime.datetime.fromisoformat(date[:19]).replace(tzinfo=datetime.timezone.utc)
            found.account = account
            found.items.append(item)
            found.amount = (found.amount or 0) + (number(amount) or 0)
            found.document = document
            found.currency = currency
            found.payments.append(payment(paid))
            found.evidence.append("%s, row %d" % (where, line))

    def workbook(self, path, where):
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
        for sheet in book:
            at = {}
            for line, row in enumerate(sheet.iter_rows(values_only=True), 1):
                if not at:
                    at = {HEADINGS[str(cell)]: i for i, cell in enumerate(row) if str(cell) in HEADINGS}
                    continue
                cell = lambda name: str(row[at[name]] or "") if name in at else ""
                if not cell("order"):
                    continue
                found = self.order(unicodedata.normalize("NFKC", cell("order")).strip().upper())
                if cell("date"):
                    found.time = datetime.datetime.fromisoformat(cell("date")[:10]).replace(tzinfo=datetime.timezone.utc)
                found.account = cell("account")
                found.items.append(cell("item"))
                found.amount = number(cell("amount"))
                if cell("payment"):
                    found.payments.append(payment(cell("payment")))
                found.evidence.append("%s, row %d" % (where, line))
        book.close()

    def mailbox(self, path):
        name = os.path.basename(path)
        for index, mail in enumerate(mailbox.mbox(path, create=False)):
            self.mail(mail, "%s, mail %d" % (name, index + 1))

    def mail(self, mail, where):
        if "apple.com" not in str(mail.get("From", "")).lower():
            return
        subject = str(make_header(decode_header(mail.get("Subject", ""))))
        try:
            time = parsedate_to_datetime(mail["Date"])
        except (TypeError, ValueError):
            return
        self.mails.append(time)
        if "receipt" not in subject.lower() and "領収書" not in subject:
            return
        for part in mail.walk():
            if part.get_content_type() == "text/plain":
                text = part.get_payload(decode=True).decode(part.get_content_charset() or "utf-8", "replace")
                self.receipt(text, time, where)
                return

    def receipt(self, text, time, where):
        values = {}
        billed = False
        for line in text.splitlines():
            line = line.strip()
            if billed and line:
                values.setdefault("payment", line)
                billed = False
            billed = billed or line in ("BILLED TO", "請求先")
            label, _, value = line.partition(":")
            if label in LABELS and value.strip():
                values.setdefault(LABELS[label], value.strip())
        if "order" not in values:
            return
        found = self.order(values["order"])
        found.receipt = True
        found.document = found.document or values.get("document", "")
        found.time = found.time or time
        if found.amount is None:
            found.amount = number(values.get("amount", ""))
        if "payment" in values:
            found.payments.append(payment(values["payment"]))
        found.evidence.append(where)

    def findings(self, order, ours):
        if not order.amount:
            return []
        codes = []
        for brand, digits in order.payments:
            if brand != "Store credit" and not any(
                    brand == name and (not digits or not last4 or digits == last4) for name, last4 in ours):
                codes.append("UNKNOWN_CARD")
                break
        if not order.receipt and order.time and self.covers(order.time):
            codes.append("NO_RECEIPT")
        return codes

    def covers(self, time):
        before = bisect.bisect_left(self.mails, time - datetime.timedelta(days=120))
        has_before = before < len(self.mails) and self.mails[before] <= time
        return has_before and self.mails[-1] >= time + datetime.timedelta(days=8)


def main():
    output, source = sys.argv[1:3]
    ours = register(os.path.join(source, "household.yml"))
    audit = Audit()
    audit.read(source)
    audit.mails.sort()
    flagged = []
    book = openpyxl.Workbook(write_only=True)
    all_orders = book.create_sheet("All orders")
    all_orders.append(COLUMNS)
    rows = []
    tokyo = datetime.timezone(datetime.timedelta(hours=9))
    for order in sorted(audit.orders.values(), key=lambda one: one.time.timestamp() if one.time else 0, reverse=True):
        codes = audit.findings(order, ours)
        row = ["high" if "UNKNOWN_CARD" in codes else "medium" if codes else "", ", ".join(codes), order.number,
               order.document, order.time.astimezone(tokyo).replace(tzinfo=None) if order.time else None,
               order.account, "", "; ".join(order.items), order.amount, order.currency,
               " + ".join(sorted({" ".join(part for part in paid if part) for paid in order.payments})),
               "yes" if order.receipt else "no", "", "; ".join(order.evidence), None, "", "", order.number]
        all_orders.append(row)
        if codes:
            flagged.append(order.number)
            rows.append(row)
    sheet = book.create_sheet("Flagged orders", 0)
    sheet.append(COLUMNS)
    for row in sorted(rows, key=lambda one: (one[0] != "high", -(one[8] or 0))):
        sheet.append(row)
    os.makedirs(os.path.dirname(output) or ".", exist_ok=True)
    book.save(output)
    with open(os.path.splitext(output)[0] + ".json", "w", encoding="utf-8") as found:
        json.dump([{"order": one} for one in flagged], found)


main()
