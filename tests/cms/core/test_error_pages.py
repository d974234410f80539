from django.test import Client


def test_form_with_an_old_token_is_answered_in_chinese(db):
    client = Client(enforce_csrf_checks=True)
    response = client.post("/admin/login/", {"username": "bianji"})
    assert response.status_code == 403
    assert "写的字一般还在，先复制出来，再刷新那一页，重新提交。" in response.content.decode()
