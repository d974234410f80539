from django.test import Client


def test_form_with_an_old_token_is_answered_in_chinese(db):
    client = Client(enforce_csrf_checks=True)
    response = client.post("/admin/login/", {"username": "bianji"})
    assert response.status_code == 403
    assert "写的字一般还在，先复制出来，再刷新那一页，重新提交。" in response.content.decode()


def test_more_than_the_site_takes_is_answered_in_chinese(db, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100
    response = Client().post("/admin/login/", {"username": "x" * 200})
    assert response.status_code == 413
    assert "什么也没有保存。" in response.content.decode()


def test_host_of_another_site_is_answered_in_chinese(db):
    response = Client(HTTP_HOST="bad host").get("/")
    assert response.status_code == 400
    assert "网址或内容的写法不对" in response.content.decode()
